import type { Drop, Exporter } from '../export/exporter.ts';
import { putBytes } from '../export/page.ts';
import { contentBytes, speechBytes, trimWhite } from '../export/remains.ts';
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
    const drops = dropsOf(record.meta);
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
  emit(conversation, page) {
    const { preamble, epilogue, dialect, meta } = conversation;
    const { segment } = preamble;
    if (dialect === 'turns' || segment.escaped !== undefined) return undefined;
    // Preamble, markers, texts and epilogue stand there one behind the other.
    putBytes(page, segment.bytes, preamble.from, epilogue.to);
    const drops = dropsOf(meta);
    return { drops, carried: contentBytes(conversation) - (drops[0]?.bytes ?? 0) };
  },
};

function dropsOf(meta: string): Drop[] {
  return meta === '{}' ? [] : [{ reason: 'meta', count: 1, bytes: byteLength(meta) }];
}
