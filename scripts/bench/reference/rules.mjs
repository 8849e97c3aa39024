/**
 * Fifty rules, 35 phrases and 15 patterns, on every turn of a text: as rules of hearken, all in its engine, or as one would
 * write it in Node, a regular expression each. Prints how many findings each rule has, so that the ways can be compared, and
 * on standard error the seconds of the work: before the clock starts, the text is read, the loop has its turns as strings
 * while the engine has bytes, and all has been done once, so that the code is compiled.
 *
 * usage: rules.mjs engine|loop PATH LIBRARY        LIBRARY is the folder of hearken as it is built
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [way, path, library] = process.argv.slice(2);
const part = (name) => import(pathToFileURL(join(library, name)).href);
const own = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

const phrases = own('phrases.txt').trimEnd().split('\n');
const patterns = JSON.parse(own('patterns.json'));
const { parse } = await part('index.js');
const { conversations } = parse(readFileSync(path), { path });
const counts = [...phrases, ...patterns].map(() => 0);

const work = way === 'engine' ? await inEngine() : inLoop();
work();
counts.fill(0);
const started = performance.now();
work();
process.stderr.write(`${(performance.now() - started) / 1000}\n`);
process.stdout.write(counts.map((count, rule) => `${rule} ${count}\n`).join(''));

async function inEngine() {
  const { engine } = await part('lint/engine.js');
  const check = engine([...phrases.map(phraseRule), ...patterns.map(patternRule)].map(active));
  return () => {
    for (const conversation of conversations)
      check(conversation, ({ active: one }) => counts[one.options.rule]++);
  };
}

function active(rule, index) {
  return { rule, severity: 'info', options: { rule: index } };
}

function phraseRule(phrase) {
  return {
    trigger: { kind: 'phrases', lists: { phrase: [phrase] } },
    create: () =>
      function* (_, hits) {
        for (const { at } of hits) yield { at, message: `unexpected "${phrase}"` };
      },
  };
}

function patternRule([any, source]) {
  const pattern = new RegExp(source, 'g');
  return {
    trigger: { kind: 'bytes', any },
    create: () =>
      function* (_, turns) {
        for (const { body } of turns)
          for (let left = matches(pattern, body.text); left > 0; left--)
            yield { at: body, message: `unexpected ${source}` };
      },
  };
}

function inLoop() {
  const all = [
    ...phrases.map((phrase) => new RegExp(`\\b${phrase.replaceAll("'", "['’]")}\\b`, 'gi')),
    ...patterns.map(([, source]) => new RegExp(source, 'g')),
  ];
  const texts = conversations.flatMap(({ turns }) => turns.map(({ body }) => body.text));
  return () => {
    for (const text of texts)
      for (const [rule, pattern] of all.entries()) counts[rule] += matches(pattern, text);
  };
}

/** How often a pattern is in a text: quicker than `matchAll`, which makes an array of each. */
function matches(pattern, text) {
  let count = 0;
  while (pattern.test(text)) count++;
  return count;
}
