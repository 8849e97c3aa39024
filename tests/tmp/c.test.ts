import { test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../src/parse.ts';
const walk = (d: string): string[] => readdirSync(d, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? walk(d + '/' + e.name) : [d + '/' + e.name]));
test('x', () => {
  const counts: Record<string, number> = {}; const bump = (k: string) => (counts[k] = (counts[k] ?? 0) + 1);
  const t0 = performance.now(); let bytes = 0;
  for (const top of ['user-models', 'talktuner', 'cpsycoun', 'prompt-templates'])
    for (const f of walk('/work/shared/corpora/' + top)) {
      if (f.includes('LICENSE') || f.includes('SOURCE')) continue;
      const b = readFileSync(f); bytes += b.length;
      const p = parse(b, { path: f, reader: 'text' });
      bump(top + ' files'); bump(top + ' dialect ' + p.dialect);
      for (const q of p.problems) bump(top + ' problem ' + q.reason);
      for (const c of p.conversations) {
        bump(top + ' conv');
        const joined = c.preamble.text + c.turns.map((t) => t.marker.text + t.body.text).join('') + c.epilogue.text;
        if (p.conversations.length === 1 && joined !== b.toString()) bump(top + ' NOT EQUAL');
        for (const t of c.turns) { bump(top + ' turn ' + t.role + ' ' + JSON.stringify(t.label));
          if (b.subarray(t.start, t.end).toString() !== t.body.text) bump(top + ' SPAN'); if (t.line !== b.subarray(0, t.start).toString().split('\n').length) bump(top + ' LINE'); }
        for (const r of c.rejected) bump(top + ' rej ' + r.label + '/' + r.reason);
        const s = c.turns.map((t) => (t.role ?? '?')[0]).join(''); if (/HH|AA|hh|aa/.test(s)) bump(top + ' runs');
        if (top === 'prompt-templates' && c.turns.length === 0) console.log(f.slice(60), JSON.stringify(b.toString().slice(0, 100)));
      }
    }
  console.log(performance.now() - t0, 'ms', bytes);
  console.log(Object.entries(counts).map(([k, v]) => v + '\t' + k).join('\n'));
});
