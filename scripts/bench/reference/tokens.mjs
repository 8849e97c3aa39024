/**
 * How many tokens the turns of the text corpus have, by tiktoken (WebAssembly). Prints numbers as a part of what
 * `hearken stats --metric tokens --format json` prints of the same text.
 *
 * usage: tokens.mjs PATH
 */
import { createReadStream } from 'node:fs';

import { get_encoding } from 'tiktoken';

const separator = '<|endoftext|>\n';
const marker = /^### (?:Human|Assistant):/m;
const white = /^[ \t\n\r\v\f]+|[ \t\n\r\v\f]+$/g;

const encodings = ['o200k_base', 'cl100k_base'].map((name) => ({
  name,
  encoding: get_encoding(name),
  total: 0,
}));
let utterances = 0;
for await (const text of conversations(process.argv[2]))
  for (const body of text.split(marker).slice(1)) {
    utterances++;
    const said = body.replaceAll(white, '');
    for (const one of encodings) one.total += one.encoding.encode_ordinary(said).length;
  }
const totals = Object.fromEntries(encodings.map(({ name, total }) => [name, { total }]));
const groups = { all: { 'model-tokens': { all: { utterances, ...totals } } } };
process.stdout.write(`${JSON.stringify({ groups })}\n`);

async function* conversations(path) {
  let rest = '';
  for await (const block of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const parts = (rest + block).split(separator);
    rest = parts.pop();
    yield* parts;
  }
  if (rest.trim() !== '') yield rest;
}
