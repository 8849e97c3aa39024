import { type Severity } from '../diagnostic/severity.ts';
import type { Category } from './category.ts';

/** A named set of severities. What a rule itself says for a profile goes before what the profile says for its category. */
export interface Profile {
  /** One sentence: who takes it. */
  readonly summary: string;
  /** How many steps graver the findings of a category are than in `recommended` (info, warning, error). */
  readonly raised: Readonly<Partial<Record<Category, number>>>;
  /** Whether rules that are off in `recommended` run, too: as info, before they are raised. */
  readonly everything?: true;
}

/** One of {@link profiles}. */
export type ProfileId = 'recommended' | 'strict' | 'sft' | 'corpus' | 'safety-review' | 'release';

/** The profiles, by id. */
export const profiles: Readonly<Record<ProfileId, Profile>> = {
  recommended: {
    summary: 'What is worth a look in any corpus of supportive dialogue; the default.',
    raised: {},
  },
  strict: {
    summary: 'Every rule there is, and every hint a warning.',
    raised: { structure: 1, text: 1, dialogue: 1, cues: 1, privacy: 1, safety: 1, corpus: 1 },
    everything: true,
  },
  sft: {
    summary: 'For fine-tuning a chat model: sides take turns, the human begins, the assistant ends.',
    raised: {},
  },
  corpus: {
    summary: 'For talk between people: what is normal among them is no finding.',
    raised: {},
  },
  'safety-review': {
    summary: 'For people who read conversations about crises: rules of safety are graver.',
    raised: { safety: 1 },
  },
  release: {
    summary: 'Before data is published: rules of privacy and of the corpus as a whole are graver.',
    raised: { privacy: 1, corpus: 1 },
  },
};

/** The severity of a rule's findings in a profile. */
export function severityIn(
  id: ProfileId,
  rule: {
    readonly category: Category;
    readonly severity: Severity;
    readonly profiles?: Readonly<Partial<Record<ProfileId, Severity>>>;
  },
): Severity {
  const own = rule.profiles?.[id];
  if (own !== undefined) return own;
  const { raised, everything } = profiles[id];
  const first = rule.severity === 'off' && everything ? 'info' : rule.severity;
  const at = scale.indexOf(first) + (first === 'off' ? 0 : (raised[rule.category] ?? 0));
  return scale[Math.min(at, scale.length - 1)] as Severity;
}

const scale: readonly Severity[] = ['off', 'info', 'warning', 'error'];
