import type { Bank, Said, Words } from './bank.ts';
import type { Dice } from './dice.ts';

/** Where the bytes of a corpus gather before they are written. */
export interface Page {
  readonly bytes: Buffer;
  at: number;
}

/** More bytes than any conversation takes. */
export const longestTalk = 1 << 16;

/** How a corpus frames its conversations. */
export interface Layout {
  readonly json: boolean;
  /** Whether some conversations have a preamble. */
  readonly preambles: boolean;
  readonly head: Uint8Array;
  readonly human: Uint8Array;
  readonly assistant: Uint8Array;
  /** What parts a turn from what comes before it. */
  readonly gap: Uint8Array;
  readonly tail: Uint8Array;
}

/**
 * Puts one conversation on a page, in the shape of the transcripts that hearken is made for: ten to twelve turns, half of
 * them with a preamble, cues at the start of three human turns in five, answers of one to four paragraphs. One conversation in
 * twenty holds characters beyond ASCII; JSON escapes these in every other one.
 */
export function putTalk(page: Page, roll: Dice, bank: Bank, layout: Layout): void {
  const wide = roll.percent(5);
  const escaped = roll.percent(50);
  const words = layout.json ? (escaped ? bank.ascii : bank.json) : bank.plain;
  const preamble = roll.of(words.preambles);
  const headed = roll.percent(50) && layout.preambles;
  put(page, layout.head);
  if (headed) put(page, preamble);
  const turns = 10 + roll.below(3);
  for (let turn = 0; turn < turns; turn++) {
    if (turn > 0 || headed) put(page, layout.gap);
    if (turn % 2 === 0) {
      put(page, layout.human);
      putHuman(page, roll, words, wide);
    } else {
      put(page, layout.assistant);
      putAssistant(page, roll, words, wide);
    }
  }
  put(page, layout.tail);
}

function putHuman(page: Page, roll: Dice, words: Words, wide: boolean): void {
  if (roll.percent(60)) {
    put(page, roll.of(words.cues));
    put(page, words.space);
  }
  putSentences(page, roll, words, wide ? words.wideHuman : words.human, words.human);
  if (roll.percent(15)) {
    put(page, words.paragraph);
    putSentences(page, roll, words, words.human, words.human);
  }
  // As the real ones have it now and then: a space before the line ends.
  if (roll.percent(5)) put(page, words.space);
}

function putAssistant(page: Page, roll: Dice, words: Words, wide: boolean): void {
  const paragraphs = 1 + roll.below(4);
  for (let i = 0; i < paragraphs; i++) {
    if (i > 0) put(page, words.paragraph);
    putSentences(page, roll, words, wide ? words.wideAssistant : words.assistant, words.assistant);
  }
}

/** Two to five sentences; the first from one list, the others from another. */
function putSentences(page: Page, roll: Dice, words: Words, first: Said, others: Said): void {
  const count = 2 + roll.below(4);
  for (let i = 0; i < count; i++) {
    if (i > 0) put(page, words.space);
    put(page, roll.of(i === 0 ? first : others));
  }
}

function put(page: Page, bytes: Uint8Array): void {
  page.bytes.set(bytes, page.at);
  page.at += bytes.length;
}
