import { stringify } from 'csv-stringify/sync';
import type { Exporter } from '../export/exporter.ts';
import { refuse, remains, speechBytes } from '../export/remains.ts';

const columns = ['id', 'path', 'dialect', 'turn', 'role', 'label', 'text', 'line', 'start', 'end', 'cues'];

/** A table with a row for each turn. */
export const csv: Exporter = {
  id: 'csv',
  summary: `CSV with a row for each turn: ${columns.join(', ')} (cues as JSON).`,
  why: 'For spreadsheets and statistics packages, which know no nesting; an unknown role is an empty cell.',
  extension: '.csv',
  keepsStructure: false,
  head: `${columns.join(',')}\n`,
  write(record) {
    const { id, source, dialect, turns } = record;
    if (turns.length === 0) return refuse('no-turns', record);
    const rows = turns.map((turn) => [
      id,
      source.path,
      dialect,
      String(turn.index),
      turn.role ?? '',
      turn.label,
      turn.text,
      String(turn.line),
      String(turn.start),
      String(turn.end),
      turn.cues.length === 0 ? '' : JSON.stringify(turn.cues),
    ]);
    return { text: stringify(rows), drops: remains(record), added: 0, carried: speechBytes(record) };
  },
};
