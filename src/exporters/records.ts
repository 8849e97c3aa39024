import { emitRecord } from '../export/emit-record.ts';
import type { Exporter } from '../export/exporter.ts';
import { jsonLine } from '../export/json-line.ts';
import { bodyBytes, remains, remainsOf, speechBytes } from '../export/remains.ts';

/** hearken's own record, version 1, one a line. */
export const records: Exporter = {
  id: 'records',
  summary: 'JSONL of records: one conversation a line, with spans, cues and all that is not speech.',
  why: 'The shape that loses nothing: read again, it gives the same conversations.',
  extension: '.jsonl',
  keepsStructure: false,
  head: '',
  write(record) {
    const rest = remains(record).reduce((sum, { bytes }) => sum + bytes, 0);
    return { text: jsonLine(record), drops: [], added: 0, carried: speechBytes(record) + rest };
  },
  emit(conversation, page) {
    emitRecord(conversation, page);
    const rest = remainsOf(conversation).reduce((sum, { bytes }) => sum + bytes, 0);
    return { drops: [], carried: bodyBytes(conversation) + rest };
  },
};
