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
  tokens(tokeniser: Tokeniser): Tokens;
  /** How many tokens the text has. */
  count(tokeniser: Tokeniser): number;
  /** What somebody else makes of the view: like its parts, worked out when `work` is first asked for, and kept. */
  once<Found>(work: (view: TextView) => Found): Found;
}

/** A view of a text. Does nothing yet. */
export function viewOfText(text: string): TextView {
  // Made for every turn: as with slices, getters are shared by way of the prototype because that is fast.
  const view = Object.create(lazy) as { text: string; kept: Kept };
  view.text = text;
  view.kept = { tokens: {}, counts: {} };
  return view as unknown as TextView;
}

/** What was asked for so far. */
interface Kept {
  readonly tokens: Partial<Record<Tokeniser, Tokens>>;
  readonly counts: Partial<Record<Tokeniser, number>>;
  sentences?: readonly Sentence[];
  questions?: readonly Sentence[];
  paragraphs?: readonly Passage[];
  clauses?: readonly Clause[];
  quotations?: readonly Passage[];
  /** What was worked out, and what that came to, in turns: there are few, and a map for each text would be slow. */
  worked?: unknown[];
}

type Lazy = TextView & { readonly kept: Kept };

const lazy: Omit<TextView, 'text'> & ThisType<Lazy> = {
  get sentences() {
    const { kept, text } = this;
    return (kept.sentences ??= findSentences(text));
  },
  get questions() {
    const { kept, sentences } = this;
    return (kept.questions ??= sentences.filter(({ question }) => question));
  },
  get paragraphs() {
    const { kept, text } = this;
    return (kept.paragraphs ??= findParagraphs(text));
  },
  get clauses() {
    const { kept, text, sentences } = this;
    return (kept.clauses ??= findClauses(text, this.tokens('word'), sentences));
  },
  get quotations() {
    const { kept, text } = this;
    return (kept.quotations ??= findQuotations(text));
  },
  tokens(tokeniser) {
    const { kept, text } = this;
    return (kept.tokens[tokeniser] ??= tokenise(text, tokeniser));
  },
  count(tokeniser) {
    const { kept, text } = this;
    return (kept.counts[tokeniser] ??= kept.tokens[tokeniser]?.words.length ?? countTokens(text, tokeniser));
  },
  once<Found>(work: (view: TextView) => Found) {
    const worked = (this.kept.worked ??= []);
    let at = worked.indexOf(work);
    if (at < 0) at = worked.push(work, work(this)) - 2;
    return worked[at + 1] as Found;
  },
};
