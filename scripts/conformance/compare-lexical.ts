import { join } from 'node:path';
import { talkOf } from '../../src/measure/talk.ts';
import { read } from '../../src/run/read.ts';
import { type Measures, measuresOf, type Package, packages, type Vector, vectors } from './lexical.ts';
import type { Corpus } from './corpora.ts';
import type { Outcome } from './outcome.ts';
import { type Python, pythonWith } from './python.ts';

type Answer = Measures & { readonly words?: readonly string[] | null };

const byName = Object.keys(packages) as Package[];

/** Compares what is committed with what each package says today. The words of its own README are compared, too. */
export function lexicalVectorOutcomes(environments: string): Outcome[] {
  return byName.map((by) =>
    withPackage(by, environments, 'committed vectors', (python) => {
      const own = vectors().filter(({ measures }) => measures[by] !== undefined);
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
      return { compared: own.length, differences };
    }),
  );
}

/** The packages take time in the square of a text’s length. */
const most = 100;

/** Compares what speakers say in the conversations of a corpus: at most 100 texts of at least 50 words, evenly chosen. */
export async function lexicalCorpusOutcomes(corpus: Corpus, environments: string): Promise<Outcome[]> {
  const texts = await longTexts(corpus);
  return byName.map((by) =>
    withPackage(by, environments, corpus.name, (python) => {
      const asked = texts.map(({ words }) => words);
      const differences = ask(asked, by, python).flatMap((answer, index) => {
        const { place = '', words = [] } = texts[index] ?? {};
        return differing(place, by, measuresOf(words, by), answer);
      });
      return { compared: texts.length, differences };
    }),
  );
}

interface LongText {
  readonly place: string;
  readonly words: readonly string[];
}

async function longTexts({ path, options }: Corpus): Promise<LongText[]> {
  const all: LongText[] = [];
  for await (const batch of read([path], { read: options }))
    for (const conversation of batch)
      for (const [speaker, talk] of talkOf(conversation, { countCues: false }).bySpeaker) {
        const words = talk.words('word');
        if (words.length >= 50) all.push({ place: `${conversation.id}, ${speaker}`, words });
      }
  const every = Math.ceil(all.length / most);
  return all.filter((_, index) => index % every === 0);
}

function withPackage(
  by: Package,
  environments: string,
  on: string,
  compare: (python: Python) => { readonly compared: number; readonly differences: readonly string[] },
): Outcome {
  const { requirement } = packages[by];
  const python = pythonWith(requirement, environments);
  const what = `${requirement}, ${on}`;
  return 'missing' in python ? { what, skipped: python.missing } : { what, ...compare(python) };
}

function ask(texts: readonly unknown[], by: Package, python: Python): Answer[] {
  const lines = texts.map((text) => JSON.stringify(text));
  return python([join('scripts', 'conformance', `${by}.py`)], lines).map(
    (line) => JSON.parse(line) as Answer,
  );
}

/** To the ninth decimal: the last of the ten that are kept may be rounded either way. */
function differing(place: string, by: Package, ours: Measures, theirs: Measures): string[] {
  return Object.keys(packages[by].numbers).flatMap((name) => {
    const [found, expected] = [ours[name] ?? null, theirs[name] ?? null];
    const same = found === null || expected === null ? found === expected : Math.abs(found - expected) < 1e-9;
    return same ? [] : [`${place}, ${name}: ${found}, expected ${expected}`];
  });
}
