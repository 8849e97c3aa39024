import { join } from 'node:path';

import { sentiment } from '../../src/language/sentiment.ts';
import type { VaderRelease } from '../../src/language/vader-tokens.ts';
import type { Texts } from './corpora.ts';
import type { Outcome } from './outcome.ts';
import { compareTexts, oddTexts } from './texts.ts';

const releases: readonly VaderRelease[] = ['3.3.1', '3.3.2'];

/** Compares the sentiment of texts with both releases of the reference. */
export function vaderOutcomes(corpus: Texts, environments: string): Outcome[] {
  return releases.map((release) =>
    compareTexts({
      requirement: `vaderSentiment==${release}`,
      environments,
      program: [join('scripts', 'conformance', 'vader.py')],
      corpus,
      own: (text) => {
        const { compound, positive, negative, neutral } = sentiment(text, release);
        return [compound, positive, negative, neutral].join(' ');
      },
    }),
  );
}

/** Texts full of what VADER has a rule for. */
export const oddFeelings = oddTexts(
  (
    'good GOOD bad happy Hopeless hope kind of sort the bomb to die for bus stop just enough beating heart hearts no NO ' +
    "nor or not never so this without doubt least at very VERY hardly but BUT isn't DON'T don’t (ok) ok :) :( <3 *sighs* " +
    'İ É table . ! ? ?? !!! "warm" 😊 ❤ ❤️ 💔'
  )
    .split(' ')
    .flatMap((bit) => [`${bit} `, `${bit} `, `${bit}, `, bit])
    .concat('\n', '\u00a0', '\x1c', '\u200b', ' '),
);
