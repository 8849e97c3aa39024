/**
 * What hearken does to the corpora of the benchmark, as one would write it in Node: readline, a regular expression,
 * JSON.stringify.
 *
 * usage: convert.mjs messages|records PATH       a text, a folder of texts, or JSON lines with a `text` field
 */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// A text may speak of markers within a line; rows have their markers glued to what comes before.
const lineMarker = /^### (Human|Assistant):/gm;
const rowMarker = /### (Human|Assistant):/g;
const roles = { Human: 'user', Assistant: 'assistant' };
const kinds = {
  '*sighs*': 'breath',
  '*sighs heavily*': 'breath',
  '*takes a deep breath*': 'breath',
  '*sniffles*': 'breath',
  '*exhales slowly*': 'breath',
  '*voice shaky*': 'voice',
  '*voice breaking*': 'voice',
  '*quietly*': 'voice',
  '*laughs softly*': 'voice',
  '*whispers*': 'voice',
  '*nods slowly*': 'gesture',
  '*shrugs*': 'gesture',
  '*shakes head*': 'gesture',
  '*rubs eyes*': 'gesture',
  '*smiles faintly*': 'face',
  '*looks down*': 'face',
  '*pauses*': 'silence',
  '*long pause*': 'silence',
  '*leans forward*': 'body',
  '*shifts in seat*': 'body',
};

const [shape, path] = process.argv.slice(2);
const write = shape === 'messages' ? messages : record;

if ((await stat(path)).isDirectory()) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const text = await readFile(file, 'utf8');
    put(write({ text, path: file, ordinal: 1, line: 1, start: 0, end: Buffer.byteLength(text) }));
  }
} else if (path.endsWith('.jsonl')) await convertRows();
else await convertText();

async function convertText() {
  let lines = [];
  let [ordinal, line, start, at] = [0, 1, 0, 0];
  for await (const read of createInterface({ input: createReadStream(path) })) {
    const end = at;
    at += Buffer.byteLength(read) + 1;
    if (read !== '<|endoftext|>') {
      lines.push(read);
      continue;
    }
    put(write({ text: `${lines.join('\n')}\n`, path, ordinal: ++ordinal, line, start, end }));
    line += lines.length + 1;
    start = at;
    lines = [];
  }
}

async function convertRows() {
  let [number, start] = [0, 0];
  for await (const row of createInterface({ input: createReadStream(path) })) {
    const end = start + Buffer.byteLength(row);
    put(write({ text: JSON.parse(row).text, path, ordinal: ++number, line: number, start, end, row }));
    start = end + 1;
  }
}

function put(row) {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

function messages({ text, row }) {
  const found = [];
  const marks = [...text.matchAll(row === undefined ? lineMarker : rowMarker)];
  for (const [index, mark] of marks.entries()) {
    const content = text.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim();
    found.push({ role: roles[mark[1]], content });
  }
  return { messages: found };
}

function record({ text, path: source, ordinal, line, start, end, row }) {
  const marks = [...text.matchAll(row === undefined ? lineMarker : rowMarker)];
  const preamble = text.slice(0, marks[0].index).trimEnd();
  const id = `${source}#${ordinal}`;
  const size = row === undefined ? Buffer.byteLength : sizeIn(row);
  const feeds = row === undefined ? (part) => part.split('\n').length - 1 : () => 0;
  let done = preamble.length;
  let byte = (row === undefined ? start : start + '{"text":"'.length) + size(preamble);
  let atLine = line + feeds(preamble);
  const turns = marks.map((mark, index) => {
    const label = mark[1];
    const head = mark.index + mark[0].length;
    const body = text.slice(head, marks[index + 1]?.index).trim();
    const at = text.indexOf(body, head);
    const between = text.slice(done, at);
    done = at + body.length;
    const turnLine = atLine + feeds(between);
    const turnStart = byte + size(between);
    atLine = turnLine + feeds(body);
    byte = turnStart + size(body);
    const spoken = { index, role: label.toLowerCase(), label, marker: between, text: body };
    return { ...spoken, line: turnLine, start: turnStart, end: byte, cues: cues(body) };
  });
  const epilogue = text.slice(done);
  return {
    id,
    source: { path: source, line, start, end },
    dialect: 'hash',
    preamble,
    turns,
    epilogue,
    meta: '{}',
  };
}

/** How many bytes a part of a row takes in the file: escaped as the row is. */
function sizeIn(row) {
  // eslint-disable-next-line no-control-regex
  const ascii = /^[\x00-\x7f]*$/.test(row);
  return (part) => {
    const escaped = JSON.stringify(part).slice(1, -1);
    return Buffer.byteLength(ascii ? escaped.replace(/[\u0080-\uffff]/g, '\\u....') : escaped);
  };
}

function cues(text) {
  const cue = /^\*[^*\n]+\*/.exec(text)?.[0];
  return cue === undefined ? [] : [{ text: cue, kind: kinds[cue], place: 'lead', from: 0, to: cue.length }];
}
