import { test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../src/parse.ts';
const walk = (d: string): string[] => readdirSync(d, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? walk(d + '/' + e.name) : [d + '/' + e.name]));
test('x', () => {
  for (const top of ['talktuner'])
    for (const f of walk('/work/shared/corpora/' + top)) {
      if (f.includes('LICENSE') || f.includes('SOURCE')) continue;
      const p = parse(readFileSync(f), { path: f, reader: 'text' });
      for (const c of p.conversations) {
        for (const [i,t] of c.turns.entries()) if (i > 0 && c.turns[i-1]!.role === t.role) console.log(f.slice(30), i, JSON.stringify(c.turns[i-1]!.body.text.slice(-60)), JSON.stringify(t.marker.text), JSON.stringify(t.body.text.slice(0,60)));
        for (const r of c.rejected) if (!/AI assistant|question/.test(r.label)) console.log(f.slice(30), r.label, r.reason, JSON.stringify(r.at.segment.bytes.subarray(r.at.from-40, r.at.to+30).toString()));
      }
    }
});
