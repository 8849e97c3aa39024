import { placeOf } from '../diagnostic/place-of.ts';
import { toRecord } from '../export/to-record.ts';
import type { Inspection } from '../run/inspect.ts';
import { spanOf } from '../source/segment.ts';
import type { Conversation, Rejected, Turn } from '../transcript/conversation.ts';
import { type Colors, colorsFor } from './colors.ts';
import { visible } from './visible.ts';

const shown = 72;

/** An inspection as one object of JSON: records with the markers that were passed over. */
export function plain({ conversations, ...rest }: Inspection): string {
  const list = conversations.map((one) => ({ ...toRecord(one), rejected: one.rejected.map(rejectedOf) }));
  return `${JSON.stringify({ ...rest, conversations: list }, null, 2)}\n`;
}

/** An inspection for people; in colour where the stream is a terminal that wants it. */
export function pretty(found: Inspection, stream: { readonly isTTY?: boolean }): string {
  const colors = colorsFor(stream);
  const { path, reader, dialect, why, conversations, problems, more } = found;
  const lines = [`${colors.bold(visible(path))}  reader ${reader}, dialect ${colors.bold(dialect)} (${why})`];
  for (const one of conversations) lines.push('', ...conversationLines(one, colors));
  for (const problem of problems)
    lines.push(
      '',
      `${colors.red(`${visible(placeOf(problem))}:`)} ${problem.reason}: ${visible(problem.message)}`,
    );
  if (more) lines.push('', colors.dim('… there are more conversations (--limit shows them)'));
  return `${lines.join('\n')}\n`;
}

function conversationLines(conversation: Conversation, colors: Colors): string[] {
  const { id, source, turns, preamble, epilogue, rejected } = conversation;
  const record = toRecord(conversation);
  const lines = [
    `${colors.bold(visible(id))}  line ${source.line}, bytes ${source.start}–${source.end}, ${turns.length} turn${turns.length === 1 ? '' : 's'}`,
  ];
  if (preamble.text !== '') lines.push(row('preamble', '', preamble.text, colors.dim));
  const notes = rejected.map((one) => ({ at: one.at.from, text: rejectedLine(one, colors) }));
  for (const turn of turns) {
    while (notes[0] && notes[0].at < turn.body.from) lines.push(notes.shift()?.text ?? '');
    lines.push(row(turn.role ?? 'none', `${turn.line}`, turn.body.text, paint(turn, colors)));
    if (turn.marker.text !== '')
      lines.push(
        `${' '.repeat(20)}${colors.dim(`marker ${visible(JSON.stringify(turn.marker.text.slice(-shown)))}`)}`,
      );
    for (const cue of record.turns[turn.index]?.cues ?? [])
      lines.push(
        `${' '.repeat(20)}${colors.magenta(`cue ${visible(cue.text)}`)} ${colors.dim(`${cue.kind}, ${cue.place}`)}`,
      );
  }
  lines.push(...notes.map(({ text }) => text));
  const after = epilogue.text.trim();
  if (after !== '') lines.push(row('epilogue', '', after, colors.dim));
  return lines;
}

function paint({ role }: Turn, colors: Colors): (text: string) => string {
  return role === 'human'
    ? colors.cyan
    : role === 'assistant'
      ? colors.green
      : role === 'system'
        ? colors.yellow
        : colors.red;
}

function row(name: string, line: string, text: string, color: (text: string) => string): string {
  const flat = visible(text.replace(/\s+/g, ' '));
  const cut = flat.length > shown ? `${flat.slice(0, shown - 1)}…` : flat;
  return `  ${line.padStart(5)}  ${color(name.padEnd(11))}${cut === '' ? '(empty)' : cut}`;
}

function rejectedLine({ at, reason }: Rejected, colors: Colors): string {
  return colors.dim(`${' '.repeat(9)}passed over ${visible(JSON.stringify(at.text))}: ${reason}`);
}

function rejectedOf({ at, label, reason }: Rejected): object {
  return { text: at.text, label, reason, ...spanOf(at) };
}
