import { join } from 'node:path';
import { talkOf } from '../../src/measure/talk.ts';
import type { ReadOptions } from '../../src/read/reader.ts';
import { read } from '../../src/run/read.ts';
import { type Measures, measuresOf, type Package, packages, type Vector } from './lexical.ts';
import type { Python } from './python.ts';

/** How many texts were compared, and those about which the two differ: the place, the measure, and what each says. */
export interface Comparison {
  readonly texts: number;
  readonly differences: readonly string[];
}

type Answer = Measures & { readonly words?: readonly string[] | null };

/** Compares what is committed with what the package says today. The words of its own README are compared, too. */
export function compareVectors(vectors: readonly Vector[], by: Package, python: Python): Comparison {
  const own = vectors.filter(({ measures }) => measures[by] !== undefined);
  const asked = own.map(({ readme, words }) =>
    readme === undefined ? words.split(' ') : readme === 'lemmas' ? null : false,
  );
  const differences = ask(asked, by, python).flatMap((answer, index) => {
    const { name, words, measures } = own[index] as Vector;
    const same = answer.words?.join(' ') ?? words;
    return [
      ...(same === words ? [] : [`${name}: other words than are committed`]),
      ...differing(name, by, measures[by] ?? {}, answer),
    ];
  });
  return { texts: own.length, differences };
}

/** The packages take time in the square of a text’s length. */
const most = 100;

/** Compares what speakers say in conversations below some paths: at most 100 texts of at least 50 words, evenly chosen. */
export async function compareCorpus(
  paths: readonly string[],
  options: ReadOptions,
  by: Package,
  python: Python,
): Promise<Comparison> {
  const all: { readonly place: string; readonly words: readonly string[] }[] = [];
  for await (const batch of read(paths, { read: options }))
    for (const conversation of batch)
      for (const [speaker, talk] of talkOf(conversation, { countCues: false }).bySpeaker) {
        const words = talk.words('word');
        if (words.length >= 50) all.push({ place: `${conversation.id}, ${speaker}`, words });
      }
  const every = Math.ceil(all.length / most);
  const texts = all.filter((_, index) => index % every === 0);
  const asked = texts.map(({ words }) => words);
  const differences = ask(asked, by, python).flatMap((answer, index) => {
    const { place = '', words = [] } = texts[index] ?? {};
    return differing(place, by, measuresOf(words, by), answer);
  });
  return { texts: texts.length, differences };
}

function ask(texts: readonly unknown[], by: Package, python: Python): Answer[] {
  const lines = texts.map((text) => JSON.stringify(text));
  return python(join('scripts', 'conformance', `${by}.py`), lines).map((line) => JSON.parse(line) as Answer);
}

/** To the ninth decimal: the last of the ten that are kept may be rounded either way. */
function differing(place: string, by: Package, ours: Measures, theirs: Measures): string[] {
  return Object.keys(packages[by].numbers).flatMap((name) => {
    const [found, expected] = [ours[name] ?? null, theirs[name] ?? null];
    const same = found === null || expected === null ? found === expected : Math.abs(found - expected) < 1e-9;
    return same ? [] : [`${place}, ${name}: ${found}, expected ${expected}`];
  });
}
