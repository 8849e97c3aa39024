import type { Conversation } from '../transcript/conversation.ts';
import type { Item } from './reader.ts';

/** A conversation in which nobody speaks, with the problem that says so; `stated` is the dialect that was stated. */
export function examined(item: Item, stated?: string): Item {
  if (item.kind !== 'conversation' || item.problem || isSpoken(item.conversation)) return item;
  const { id, source, dialect } = item.conversation;
  const problem = {
    path: source.path,
    reason: 'no-turns' as const,
    message: `nobody speaks here; expected ${dialect === 'turns' ? 'a turn in the list' : wanted(stated)}`,
    line: source.line,
    offset: source.start,
    conversation: id,
  };
  return { ...item, problem };
}

/** Whether anybody speaks; turns that are numbers stay numbers. */
function isSpoken(conversation: Conversation): boolean {
  return conversation.spans !== undefined || conversation.turns.length > 0;
}

function wanted(dialect: string | undefined): string {
  return dialect === undefined
    ? 'a marker such as "### Human:" (state the spelling with --dialect or --role)'
    : `a marker as in the dialect "${dialect}", which was stated`;
}
