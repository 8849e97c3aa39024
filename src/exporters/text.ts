import type { Exporter } from '../export/exporter.ts';
import { speechBytes, trimWhite } from '../export/remains.ts';
import { byteLength } from '../source/bytes.ts';

const names = { human: 'Human', assistant: 'Assistant', system: 'System' } as const;

/** The transcript itself: what was read from text comes back byte for byte. */
export const text: Exporter = {
  id: 'text',
  summary:
    'The transcripts as text: byte for byte what was read; rows that list turns get `### Human:` markers.',
  why: 'Proof that nothing was lost, and the way back from any container to text.',
  extension: '.txt',
  keepsStructure: true,
  head: '',
  write(record) {
    const drops = record.meta === '{}' ? [] : [{ reason: 'meta', count: 1, bytes: byteLength(record.meta) }];
    const listed = record.dialect === 'turns';
    const turns = record.turns.map((turn, i) => {
      const name = turn.role ? names[turn.role] : turn.label;
      const marker = listed ? `${i === 0 ? '' : '\n\n'}### ${name}: ` : turn.marker;
      return { marker, text: turn.text };
    });
    const rendered = turns.map(({ marker, text: body }) => marker + body).join('');
    const added = listed ? turns.reduce((sum, { marker }) => sum + byteLength(marker), 0) : 0;
    const content =
      byteLength(record.preamble) + speechBytes(record) + byteLength(trimWhite(record.epilogue));
    return { text: record.preamble + rendered + record.epilogue, drops, added, carried: content + added };
  },
};
