import { join } from 'node:path';
import { transcriptEndings } from './find.ts';

/**
 * Where below `dir` the output of a source goes: `chats/a.txt.gz` to `DIR/chats/a.jsonl`. Neither an absolute path nor
 * one that climbs leaves the directory: `/srv/a.txt` goes to `DIR/srv/a.jsonl`, `../x/a.txt` to `DIR/x/a.jsonl`.
 */
export function outputPath(dir: string, source: string, extension: string): string {
  const parts = (source === '-' ? 'standard-input' : source)
    .split('/')
    .filter((part) => !/^\.{0,2}$/.test(part));
  return join(dir, parts.join('/').replace(ending, '') + extension);
}

// An ending that is not known may tell two sources apart (`chat.1`, `chat.2`), so it stays.
const ending = new RegExp(
  `(?<=[^/])(?:${transcriptEndings.join('|').replaceAll('.', '\\.')})?(?:\\.gz)?$`,
  'i',
);
