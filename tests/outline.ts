import type { Conversation } from '../src/transcript/conversation.ts';

/** A conversation on one line: preamble | role and text of each turn | epilogue. An unknown role is its label and `?`. */
export function outline({ preamble, turns, epilogue }: Conversation): string {
  const said = turns.map(
    ({ role, label, body }) => `${role?.[0]?.toUpperCase() ?? `${label}?`}:${body.text}`,
  );
  return `${preamble.text}|${said.join(' ')}|${epilogue.text}`;
}
