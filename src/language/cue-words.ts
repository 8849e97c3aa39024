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

const inflections = ['s', 'ing', 'past'] as const;

/** The words that make a cue, by class; verbs in all their forms. */
export const known = cueLists();

/** The words around those, by class. */
export const context: Readonly<Record<CueContextGroup, ReadonlySet<string>>> = contextLists();

// Each list is gone through once: whatever loads this waits for it.

function cueLists() {
  const verb = new Map<string, CueVerb>();
  const list = () => new Map<string, CueWord>();
  const others = {
    noun: list(),
    part: list(),
    state: list(),
    manner: list(),
    mood: list(),
    lapse: list(),
    zh: list(),
  };
  for (const [word, group, kind, strength = 'placed', forms = ''] of cueWords)
    if (group === 'verb') addForms(verb, word, forms.split(' '), { kind, strength });
    else others[group].set(word, { kind, strength });
  return { verb, ...others } as const satisfies Record<CueGroup, ReadonlyMap<string, CueWord>>;
}

function addForms(verbs: Map<string, CueVerb>, base: string, forms: readonly string[], word: CueWord): void {
  verbs.set(base, { ...word, form: 'base' });
  // A form that another verb has, too, stays with the verb that stands first in the list.
  for (const [index, form] of forms.entries())
    if (!verbs.has(form)) verbs.set(form, { ...word, form: inflections[index] ?? 'past' });
}

function contextLists(): Record<CueContextGroup, Set<string>> {
  const lists: Partial<Record<CueContextGroup, Set<string>>> = {};
  for (const [word, group] of cueContext) (lists[group] ??= new Set()).add(word);
  return lists as Record<CueContextGroup, Set<string>>;
}
