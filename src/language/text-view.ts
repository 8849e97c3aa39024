import { type Clause, findClauses } from './clauses.ts';
import { findParagraphs } from './paragraphs.ts';
import type { Passage } from './passage.ts';
import { findQuotations } from './quotations.ts';
import { findSentences, type Sentence } from './sentences.ts';
import { countTokens, tokenise, type Tokeniser, type Tokens } from './tokeniser.ts';

/** A text taken apart. Each part is worked out when it is first asked for, and kept. All places are UTF-16 units of `text`. */
export interface TextView {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The sentences that are questions. */
  readonly questions: readonly Sentence[];
  readonly paragraphs: readonly Passage[];
  readonly clauses: readonly Clause[];
  readonly quotations: readonly Passage[];
  /** The tokens of the text. Ask {@link TextView.count} if only their number matters. */
  readonly tokens: (tokeniser: Tokeniser) => Tokens;
  /** How many tokens the text has. */
  readonly count: (tokeniser: Tokeniser) => number;
}

/** A view of a text. Does nothing yet. */
export function viewOfText(text: string): TextView {
  const tokens: Partial<Record<Tokeniser, Tokens>> = {};
  const counts: Partial<Record<Tokeniser, number>> = {};
  let sentences: readonly Sentence[] | undefined;
  let questions: readonly Sentence[] | undefined;
  let paragraphs: readonly Passage[] | undefined;
  let clauses: readonly Clause[] | undefined;
  let quotations: readonly Passage[] | undefined;
  return {
    text,
    get sentences() {
      return (sentences ??= findSentences(text));
    },
    get questions() {
      return (questions ??= this.sentences.filter(({ question }) => question));
    },
    get paragraphs() {
      return (paragraphs ??= findParagraphs(text));
    },
    get clauses() {
      return (clauses ??= findClauses(text, this.tokens('word'), this.sentences));
    },
    get quotations() {
      return (quotations ??= findQuotations(text));
    },
    tokens: (tokeniser) => (tokens[tokeniser] ??= tokenise(text, tokeniser)),
    count: (tokeniser) =>
      (counts[tokeniser] ??= tokens[tokeniser]?.words.length ?? countTokens(text, tokeniser)),
  };
}
