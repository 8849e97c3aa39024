import type { Problem } from '../diagnostic/problem.ts';
import { elements, kindOf } from '../source/json.ts';
import type { Said, Speech } from './listed.ts';
import { valueAt } from './path.ts';
import { loneSurrogate, missing, refusal } from './refusals.ts';
import { type Row, rowLines } from './row.ts';
import type { HistoryField, Shape, SpeechField } from './shape.ts';
import { type LineAt, spoken, spokenAt } from './spoken.ts';

/** Reads what the fields of a row say, a turn each, or tells what keeps them from being read. */
export function turnFields({ speech }: Extract<Shape, { kind: 'fields' }>): (row: Row) => Speech | Problem {
  return (row) => {
    const lineAt = rowLines(row);
    const said: Said[] = [];
    for (const field of speech) {
      const found = 'labels' in field ? exchanges(row, field, lineAt) : turn(row, field, lineAt);
      if ('reason' in found) return found;
      for (const one of found) said.push(one);
    }
    return { said, left: undefined };
  };
}

function turn(row: Row, { role, path, optional }: SpeechField, lineAt: LineAt): readonly Said[] | Problem {
  const found = spokenAt(row, row.members, path, lineAt);
  if (found && 'reason' in found) return found;
  if (!found) return optional ? [] : missing(row, path);
  const { segment } = found;
  return optional && segment.from === segment.to ? [] : [{ role, label: path.name, segment }];
}

function exchanges(row: Row, { path, labels }: HistoryField, lineAt: LineAt): readonly Said[] | Problem {
  const { text } = row.ground;
  const list = valueAt(text, row.members, path);
  if (!list || kindOf(text.bytes, list.start) === 'null') return [];
  const said: Said[] = [];
  const pairs =
    kindOf(text.bytes, list.start) === 'list' ? elements(text, list.start, list.end).parts : [list];
  for (const pair of pairs) {
    const texts = kindOf(text.bytes, pair.start) === 'list' ? elements(text, pair.start, pair.end).parts : [];
    const [human, assistant, ...more] = texts.map((value) => spoken(row, value, lineAt));
    if (!human || !assistant || more.length > 0)
      return refusal(
        row,
        pair.start,
        `an element of "${path.name}" is no exchange; expected ["text", "answer"]`,
      );
    const lone = human.lone >= 0 ? human.lone : assistant.lone;
    if (lone >= 0) return loneSurrogate(row, lone);
    said.push({ role: 'human', label: labels[0], segment: human.segment });
    said.push({ role: 'assistant', label: labels[1], segment: assistant.segment });
  }
  return said;
}
