import { type Clause, findClauses } from './clauses.ts';
import { findParagraphs } from './paragraphs.ts';
import type { Passage } from './passage.ts';
import { findQuotations } from './quotations.ts';
import { findSentences, type Sentence } from './sentences.ts';
import { countTokens, tokenise, type Tokeniser, type Tokens } from './tokeniser.ts';
import { isKept, type Walk, walkThrough, wordOf } from './word-walk.ts';

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
  /** Where a word of the text stands, by its index. */
  placeOfWord(index: number): Passage;
  /** The view of one of the sentences alone, for whoever need not take the others apart. Places count from its start. */
  sentenceView(sentence: Sentence): TextView;
  /** A walk through the text whose words can be read at once; undefined if it cannot be had. */
  walk(): Walk | undefined;
  /** What somebody else makes of the view: like its parts, worked out when `work` is first asked for, and kept. */
  once<Found>(work: (view: TextView) => Found): Found;
}

/** A view of a text. Does nothing yet. */
export function viewOfText(text: string): TextView {
  // Made for every turn: as with slices, getters are shared by way of the prototype because that is fast.
  const view = Object.create(lazy) as { text: string } & Kept;
  view.text = text;
  view.theSentences = view.theQuestions = view.theParagraphs = undefined;
  view.theClauses = view.theQuotations = view.theTokens = view.theCounts = undefined;
  view.theWalk = view.theWorked = view.theSentenceViews = undefined;
  return view as unknown as TextView;
}

/** What was asked for so far. */
interface Kept {
  theSentences: readonly Sentence[] | undefined;
  theQuestions: readonly Sentence[] | undefined;
  theParagraphs: readonly Passage[] | undefined;
  theClauses: readonly Clause[] | undefined;
  theQuotations: readonly Passage[] | undefined;
  theTokens: Partial<Record<Tokeniser, Tokens>> | undefined;
  theCounts: Partial<Record<Tokeniser, number>> | undefined;
  theWalk: Walk | null | undefined;
  /** What was worked out, and what that came to, in turns: there are few, and a map for each text would be slow. */
  theWorked: unknown[] | undefined;
  theSentenceViews: Map<Sentence, TextView> | undefined;
}

type Lazy = TextView & Kept;

const lazy: Omit<TextView, 'text'> & ThisType<Lazy> = {
  get sentences() {
    return (this.theSentences ??= findSentences(this.text));
  },
  get questions() {
    return (this.theQuestions ??= this.sentences.filter(({ question }) => question));
  },
  get paragraphs() {
    return (this.theParagraphs ??= findParagraphs(this.text));
  },
  get clauses() {
    return (this.theClauses ??= findClauses(this.text, this.tokens('word'), this.sentences));
  },
  get quotations() {
    return (this.theQuotations ??= findQuotations(this.text));
  },
  tokens(tokeniser) {
    const tokens = (this.theTokens ??= {});
    return (tokens[tokeniser] ??= tokenise(this.text, tokeniser));
  },
  walk() {
    const known = this.theWalk;
    if (known === null || (known && isKept(known))) return known ?? undefined;
    const walk = walkThrough(this.text);
    this.theWalk = walk ?? null;
    return walk;
  },
  count(tokeniser) {
    const words = this.theTokens?.[tokeniser]?.words;
    if (words) return words.length;
    // Its counts are good for ever.
    const walk = this.theWalk ?? this.walk();
    if (walk) return walk[tokeniser];
    const counts = (this.theCounts ??= {});
    return (counts[tokeniser] ??= countTokens(this.text, tokeniser));
  },
  placeOfWord(index) {
    const walk = this.walk();
    if (!walk) {
      const tokens = this.tokens('word');
      return { from: tokens.from[index] as number, to: tokens.to[index] as number };
    }
    const id = walk.ids[walk.from + index] as number;
    const from = walk.starts[walk.from + index] as number;
    return { from, to: id > 0 ? from + wordOf(id).length : -id };
  },
  sentenceView(sentence) {
    const views = (this.theSentenceViews ??= new Map());
    let view = views.get(sentence);
    if (!view) views.set(sentence, (view = viewOfText(this.text.slice(sentence.from, sentence.to))));
    return view;
  },
  once<Found>(work: (view: TextView) => Found) {
    const worked = (this.theWorked ??= []);
    let at = worked.indexOf(work);
    if (at < 0) at = worked.push(work, work(this)) - 2;
    return worked[at + 1] as Found;
  },
};
