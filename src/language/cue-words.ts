import { type CueContextGroup, cueContext } from '../lexicons/cue-context.ts';
import { type CueGroup, type CueStrength, cueWords } from '../lexicons/cues.ts';
import type { CueKind } from '../transcript/cue.ts';

/** What a word that makes a cue shows, and how much it says by itself. */
export interface CueWord {
  readonly kind: CueKind;
  readonly strength: CueStrength;
}

/** A verb in one of its forms. */
export interface CueVerb extends CueWord {
  readonly form: 'base' | 's' | 'ing' | 'past';
}

/** The words that make a cue, by class; verbs in all their forms. */
export const known = {
  verb: verbs(),
  noun: ofClass('noun'),
  part: ofClass('part'),
  state: ofClass('state'),
  manner: ofClass('manner'),
  mood: ofClass('mood'),
  lapse: ofClass('lapse'),
  zh: ofClass('zh'),
} as const satisfies Record<CueGroup, ReadonlyMap<string, CueWord>>;

/** The words around those, by class. */
export const context = {
  adverb: around('adverb'),
  subject: around('subject'),
  never: around('never'),
  follower: around('follower'),
  before: around('before'),
  infinitive: around('infinitive'),
  after: around('after'),
  object: around('object'),
  leading: around('leading'),
  closing: around('closing'),
  linking: around('linking'),
  pointing: around('pointing'),
  'zh-subject': around('zh-subject'),
  'zh-before': around('zh-before'),
  'zh-behind': around('zh-behind'),
  'zh-aside': around('zh-aside'),
  'zh-term': around('zh-term'),
} as const satisfies Record<CueContextGroup, ReadonlySet<string>>;

function verbs(): ReadonlyMap<string, CueVerb> {
  const found = new Map<string, CueVerb>();
  const order = ['s', 'ing', 'past'] as const;
  for (const [word, name, kind, strength = 'placed', forms = ''] of cueWords) {
    if (name !== 'verb') continue;
    found.set(word, { kind, strength, form: 'base' });
    // A form that another verb has, too, stays with the verb that stands first in the list.
    for (const [index, form] of forms.split(' ').entries())
      if (!found.has(form)) found.set(form, { kind, strength, form: order[index] ?? 'past' });
  }
  return found;
}

function ofClass(wanted: CueGroup): ReadonlyMap<string, CueWord> {
  const found = new Map<string, CueWord>();
  for (const [word, name, kind, strength = 'placed'] of cueWords)
    if (name === wanted) found.set(word, { kind, strength });
  return found;
}

function around(wanted: CueContextGroup): ReadonlySet<string> {
  return new Set(cueContext.filter(([, name]) => name === wanted).map(([word]) => word));
}
