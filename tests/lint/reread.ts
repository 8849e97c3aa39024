import { expect } from 'vitest';
import type { Diagnostic, Location } from '../../src/diagnostic/diagnostic.ts';
import { decode } from '../../src/source/bytes.ts';

/** Checks that every place of a diagnostic is where it says, and holds what it quotes. */
export function expectRightPlaces(found: Diagnostic, sourceAt: (path: string) => Uint8Array): void {
  for (const place of [found, ...found.related]) {
    const bytes = sourceAt(place.path);
    expectRightPosition(place, bytes);
    if (place.excerpt !== null) expect(readings(place, bytes)).toContain(place.excerpt);
  }
  const { view } = found;
  if (view) {
    const bytes = sourceAt(found.path);
    const shown = view.text.slice(view.from, view.to);
    expect(decode(bytes, found.start, found.end).startsWith(shown)).toBe(true);
  }
}

/** What the bytes of a place say, as they are and with escapes of JSON read; cut as an excerpt is. */
function readings({ start, end }: Location, bytes: Uint8Array): string[] {
  const raw = decode(bytes, start, end);
  return [raw, unescaped(raw)].map((said) =>
    said.length > 200 ? `${said.slice(0, 199).replace(/[\uD800-\uDBFF]$/, '')}…` : said,
  );
}

function unescaped(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
}

function expectRightPosition(
  { start, end, line, column, endLine, endColumn }: Location,
  bytes: Uint8Array,
): void {
  expect(start).toBeLessThanOrEqual(end);
  expect(`${line}:${column}`).toBe(positionOf(start, bytes));
  expect(`${endLine}:${endColumn}`).toBe(positionOf(end, bytes));
}

function positionOf(offset: number, bytes: Uint8Array): string {
  const before = decode(bytes, 0, offset)
    .replace(/^\uFEFF/, '')
    .split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
