import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { isGzip } from '../files/gunzip.ts';
import { isUtf8 } from './transcoded.ts';

/** Whether a source is a file whose bytes are the text itself: it can be read again at any place, and mended. */
export function isFileInUtf8(path: string, encoding: string): boolean {
  return unlike(path, encoding) === undefined;
}

/** What a source is, in words, that is not such a file. */
export function unlike(path: string, encoding: string): string | undefined {
  if (path === '-') return 'standard input';
  if (!isUtf8(encoding)) return `in ${encoding}`;
  try {
    if (!statSync(path).isFile()) return 'no regular file';
    return isGzip(headOf(path), 0, 2) ? 'packed by gzip' : undefined;
  } catch {
    return 'unreadable';
  }
}

function headOf(path: string): Uint8Array {
  const fd = openSync(path, 'r');
  try {
    const head = new Uint8Array(2);
    readSync(fd, head, 0, 2, 0);
    return head;
  } finally {
    closeSync(fd);
  }
}
