/** The known name of an encoding that is nearest to a misspelt one. */
export function nearestEncoding(asked: string): string {
  const plain = asked.trim().toLowerCase();
  const [nearest] = encodingNames
    .map((name) => ({ name, slips: slips(plain, name) }))
    .sort((a, b) => a.slips - b.slips);
  return nearest?.name ?? 'utf-8';
}

/** Names that encodings go by, of those that the Encoding Standard knows; the likelier first. */
export const encodingNames: readonly string[] = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'utf-16', 'latin1', 'windows-1252', 'iso-8859-1', 'cp1252', 'ascii'],
  ...[
    'gb18030',
    'gbk',
    'gb2312',
    'big5',
    'shift_jis',
    'sjis',
    'euc-jp',
    'euc-kr',
    'koi8-r',
    'koi8-u',
    'macintosh',
  ],
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15].map((part) => `iso-8859-${part}`),
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].flatMap((page) => [`windows-${page}`, `cp${page}`]),
  ...['windows-874', 'x-mac-cyrillic', 'ibm866'],
];

/** How many letters must be changed, put in or left out to make `b` of `a`. */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] as number) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(changed, (next[j] as number) + 1, (row[j + 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
