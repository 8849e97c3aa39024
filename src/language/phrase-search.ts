import type { Slice } from '../source/segment.ts';
import { GAP, MARKS } from './phrase-alphabet.ts';
import type { PhraseAutomaton } from './phrase-automaton.ts';
import { endingsIn, quickEndings, type Stretch } from './phrase-endings.ts';

/** Looks for the phrases of an automaton in texts that come one after the other. */
export interface PhraseSearch {
  /** What is asked for next stands in this window, which stays as it is until the next call: it is walked in one go. */
  readonly enter: (window: Stretch) => void;
  /**
   * Where phrases end in some texts, in order: for each ending the index of the text, the number of the state (what ends in
   * it stands in `table.ends`), and the place behind the last symbol. Good until the next call. A phrase may have
   * begun in the text before: see `hitOf`.
   */
  readonly endings: (texts: readonly Slice[]) => readonly number[];
}

/** A search that knows nothing of any window. */
export function phraseSearch(automaton: PhraseAutomaton): PhraseSearch {
  const { width } = automaton.alphabet;
  const found: number[] = [];
  let window: Stretch | undefined;
  /** What the walk through the window has found; which of it comes next, and how far it was asked for. */
  let ahead: Int32Array | undefined;
  let next = 0;
  let reached = 0;

  /** What is ahead, if a stretch lies there: the window is walked when it is first asked for. */
  const lookAhead = ({ bytes, from, to }: Stretch): Int32Array | undefined => {
    if (!window || !isSame(bytes, window.bytes) || from < reached || to > window.to) return undefined;
    reached = to;
    if (ahead) return ahead;
    const walked = quickEndings(automaton, { bytes: window.bytes, from, to: window.to });
    if (!walked) window = undefined;
    ahead = walked?.ends.slice(0, 2 * walked.count);
    next = 0;
    return ahead;
  };

  /** Puts the endings of some texts of one segment into `found`. */
  const add = (
    ends: ArrayLike<number>,
    start: number,
    end: number,
    texts: readonly Slice[],
    first: number,
  ): number => {
    let index = start;
    let text = 0;
    for (; index < end; index++) {
      const place = ends[2 * index + 1] as number;
      while (text < texts.length && (texts[text] as Slice).to < place) text++;
      if (text === texts.length) break;
      if (place > (texts[text] as Slice).from)
        found.push(first + text, (ends[2 * index] as number) / width, place);
    }
    return index;
  };

  return {
    enter(entered) {
      window = entered;
      ahead = undefined;
      reached = entered.from;
    },
    endings(texts) {
      found.length = 0;
      const segment = texts[0]?.segment;
      if (!segment) return found;
      const together = texts.every((one) => one.segment === segment && isApart(one, automaton));
      if (!together) {
        texts.forEach((one, index) => {
          const { ends, count } = endingsIn(automaton, stretchOf([one]));
          add(ends, 0, count, [one], index);
        });
        return found;
      }
      const whole = stretchOf(texts);
      const known = lookAhead(whole);
      if (known) next = add(known, next, known.length / 2, texts, 0);
      else {
        const { ends, count } = endingsIn(automaton, whole);
        add(ends, 0, count, texts, 0);
      }
      return found;
    },
  };
}

/** Whether two views show the same bytes at the same places; one may end earlier. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.buffer === b.buffer && a.byteOffset === b.byteOffset;
}

function stretchOf(texts: readonly Slice[]): Stretch {
  const [first, last] = [texts[0] as Slice, texts.at(-1) as Slice];
  return { bytes: first.segment.bytes, from: first.from, to: last.to };
}

/** Whether what stands before a text could be no part of its first word. */
function isApart({ segment: { bytes }, from }: Slice, { alphabet }: PhraseAutomaton): boolean {
  const before = from === 0 ? MARKS : alphabet.byByte[bytes[from - 1] as number];
  return before === MARKS || before === GAP;
}
