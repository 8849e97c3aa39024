import type { Item } from './reader.ts';

/** Adds to each conversation in which nobody speaks the problem that says so. */
export function* examine(items: Iterable<Item>): Generator<Item> {
  for (const item of items) {
    if (item.kind !== 'conversation' || item.problem || item.conversation.turns.length > 0) {
      yield item;
      continue;
    }
    const { id, source } = item.conversation;
    const problem = {
      path: source.path,
      reason: 'no-turns' as const,
      message:
        'nobody speaks here; expected a marker such as "### Human:" (state the spelling with --dialect or --role)',
      line: source.line,
      offset: source.start,
      conversation: id,
    };
    yield { ...item, problem };
  }
}
