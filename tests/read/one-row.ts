import type { ReadOptions } from '../../src/read/reader.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { feed } from '../feed.ts';
import { expectCovered, expectPlaced, talk } from '../readers/covered.ts';

/** What a row is read as: who says what, and what is left for meta. */
export function readRow(row: string, options: ReadOptions = {}) {
  const fed = feed(jsonl, `${row}\n`, options);
  expectCovered(fed);
  const [conversation] = fed.conversations;
  if (conversation) expectPlaced(conversation, fed.bytes);
  const [settled] = fed.settled;
  return {
    talk: conversation && talk(conversation),
    meta: conversation?.meta,
    settled,
    problems: fed.problems,
    conversation,
  };
}
