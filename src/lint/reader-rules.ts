import type { ProblemReason } from '../diagnostic/problem.ts';
import type { About } from './rule.ts';

/** What the reader itself reports, told like rules, so that it can be configured, explained and counted like them. */
export const readerRules: Readonly<Record<ProblemReason, About>> = {
  binary: told(
    'binary',
    'Reports a source that is no text.',
    'Nothing of it was read; it may have been meant to be unpacked, or to be left out.',
  ),
  'duplicate-id': told(
    'duplicate-id',
    'Reports a conversation whose own id an earlier one has taken.',
    'Whoever joins labels or splits by id joins them to the wrong conversation.',
  ),
  empty: told(
    'empty',
    'Reports a source that holds no words.',
    'A file that was cut off while it was written, or never filled, goes unnoticed in a corpus of thousands.',
  ),
  'lone-surrogate': told(
    'lone-surrogate',
    'Reports half of a surrogate pair, written as an escape.',
    'No UTF-8 file can hold it: Python raises an error, other tools write a replacement character.',
  ),
  'no-field': told(
    'no-field',
    'Reports a row that lacks the field that holds the speech.',
    'Loaders drop such rows, or stop at them, often without saying which.',
  ),
  'no-turns': told(
    'no-turns',
    'Reports a conversation in which nobody speaks.',
    'Every consumer needs turns; such a text is dropped, or trained on as one long speech of nobody.',
  ),
  'not-json': told(
    'not-json',
    'Reports a row that is no JSON.',
    'Loaders stop here, or skip the row without a word.',
  ),
  'not-record': told(
    'not-record',
    'Reports a row that begins as a record of hearken and is none.',
    'It was changed by other means, so that its parts no longer add up to its source.',
  ),
  'not-utf-8': told(
    'not-utf-8',
    'Reports bytes that are not UTF-8.',
    'They become replacement characters, or errors, in whatever reads them next; the conversation was not read.',
  ),
  'too-large': told(
    'too-large',
    'Reports a conversation that is larger than a window may be.',
    'It was not read: most often markers or separators are missing, and a whole file looks like one conversation.',
  ),
  unreadable: told(
    'unreadable',
    'Reports a source that could not be read to its end.',
    'What was not read was not checked.',
  ),
  'utf-16': told(
    'utf-16',
    'Reports a source in UTF-16.',
    'It was not read; loaders expect UTF-8. The option --encoding reads it.',
  ),
};

function told(id: ProblemReason, summary: string, why: string): About {
  return { id, summary, why, category: 'structure', severity: 'error', fixes: 'never', examples: [] };
}
