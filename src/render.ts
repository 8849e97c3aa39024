import type { Parsed } from './parse.ts';
import type { Conversation } from './transcript/conversation.ts';

/**
 * The text that was parsed: of a {@link Parsed} the whole input, of a conversation its transcript. For text it is the
 * input, character for character; for rows it is what they hold, decoded.
 */
export function render(parsed: Parsed | Conversation): string {
  if ('items' in parsed)
    return parsed.items
      .map((item) => (item.kind === 'conversation' ? render(item.conversation) : item.slice.text))
      .join('');
  const { preamble, turns, epilogue } = parsed;
  return preamble.text + turns.map(({ marker, body }) => marker.text + body.text).join('') + epilogue.text;
}
