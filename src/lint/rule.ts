import type * as z from 'zod/mini';
import type { Finding } from '../diagnostic/finding.ts';
import type { Severity } from '../diagnostic/severity.ts';
import type { Slice } from '../source/segment.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';
import type { Role } from '../transcript/role.ts';
import type { Category } from './category.ts';
import type { Fold } from './fold.ts';
import type { ProfileId } from './profile.ts';

/** What all rules say of themselves: the documentation, the configuration and the output are made of it. */
export interface About {
  /** Kebab-case; names what was found (`empty-turn`). It is the file's name, too. */
  readonly id: string;
  /** One sentence: what the rule reports. */
  readonly summary: string;
  /** What comes of it where nobody mends it: what a model learns, what a researcher miscounts, who is put at risk. */
  readonly why: string;
  /** Where the rule comes from: a study, a law, a loader. */
  readonly source?: string;
  readonly category: Category;
  /** The severity of its findings in the profile `recommended`. */
  readonly severity: Severity;
  /** Its severity in profiles that differ by more than what they say of its category. */
  readonly profiles?: Readonly<Partial<Record<ProfileId, Severity>>>;
  /** Whether its fixes, if any, are safe; `unsafely` if any of them may be unsafe. */
  readonly fixes: 'never' | 'safely' | 'unsafely';
  /** Whether findings point at what nobody should read in a log: neither excerpt nor source line is then shown. */
  readonly sensitive?: true;
  /**
   * For word lists: the share of true findings among all, as it was measured, and on what. No value where there was nothing
   * to measure; the data then tell what was looked at.
   */
  readonly precision?: { readonly value?: number; readonly data: string };
  readonly examples: readonly Example[];
}

/**
 * A small invented transcript that is documentation and test. Each rule has at least one of each kind. `miss` is what
 * looks like a finding and is none: the false positive that the rule must not report.
 */
export interface Example {
  readonly kind: 'bad' | 'good' | 'miss';
  readonly text: string;
  /** What is found, in order: the exact text of each place (`''` where something is missing). `bad` has at least one. */
  readonly finds?: readonly string[];
  /** The text after all fixes of the rule. Left out if nothing can be fixed. */
  readonly fixed?: string;
  /** What is stated; the rest has its default. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/**
 * What makes a rule run. All active rules share one pass over the bytes; a rule's own code, and any decoding, run only
 * where its trigger fired. A trigger may fire once too often, never once too rarely: the rule judges what it is handed.
 * With `always`, the rule runs on every conversation, for what matters to it may be that nothing is found.
 */
export type Trigger =
  /** Runs once for each conversation. It looks at spans, roles, labels and, at most, single bytes: it decodes nothing but what it reports. */
  | { readonly kind: 'structure' }
  /**
   * One of these characters stands in the text of a turn, or one whose UTF-8 begins with the same byte as that of one of
   * `heads`: `heads: 'Ã'` for all from U+00C0 to U+00FF.
   */
  | {
      readonly kind: 'bytes';
      readonly any: string;
      readonly heads?: string;
      readonly roles?: readonly Role[];
      readonly always?: true;
    }
  /** One of these characters stands in any part of the transcript: preamble, marker, text, epilogue. */
  | { readonly kind: 'raw'; readonly any: string; readonly heads?: string; readonly always?: true }
  /**
   * A phrase of one of these lists (most come from data/lexicons/phrases) stands in the text of a turn, in whole words,
   * whatever the case and the kind of apostrophe. Of the hits of a list that overlap, the first is handed over, and of
   * those that begin together the longest. Where none of the lists `needs` is hit (all, if it is not stated), what the
   * others hold tells nothing, and the trigger does not fire.
   */
  | {
      readonly kind: 'phrases';
      readonly lists: Readonly<Record<string, readonly string[]>>;
      readonly needs?: readonly string[];
      readonly roles?: readonly Role[];
      readonly always?: true;
    }
  /** Must read every word of the turns of these roles. Dear: its cost is printed. */
  | { readonly kind: 'words'; readonly roles?: readonly Role[] }
  /** Compares conversations: see {@link Fold}. */
  | { readonly kind: 'corpus' };

/** One of the kinds of {@link Trigger}. */
export type TriggerKind = Trigger['kind'];

/** A phrase of the trigger, found in a turn: where, in which of the lists, and as it stands there. */
export interface Hit {
  readonly turn: Turn;
  readonly at: Slice;
  readonly list: string;
  readonly phrase: string;
}

/** A part of a transcript; `turn` is that whose marker or text it is. */
export interface Part {
  readonly kind: 'preamble' | 'marker' | 'text' | 'epilogue';
  readonly at: Slice;
  readonly turn: Turn | undefined;
}

/** What a trigger hands to the check, in order; empty only where the rule runs always. */
interface Found {
  readonly structure: readonly Turn[];
  readonly bytes: readonly Turn[];
  readonly raw: readonly Part[];
  readonly phrases: readonly Hit[];
  readonly words: readonly Turn[];
}

/**
 * What a rule does: yields what it finds in one conversation, given where its trigger fired. It keeps nothing, changes
 * nothing and calls nothing back.
 */
export interface Check<Kind extends keyof Found> {
  (conversation: Conversation, found: Found[Kind]): Iterable<Finding>;
  /** Loads what few conversations need, and much is to be loaded for; waited for before the conversation is checked. */
  readonly prepare?: (conversation: Conversation) => Promise<void> | undefined;
}

/** A rule of one kind of trigger. `create` makes its check from its options, once for a run. */
export interface RuleOf<Kind extends TriggerKind> extends About {
  readonly trigger: Extract<Trigger, { readonly kind: Kind }>;
  /** A strict object; every option has a description and a default. */
  readonly options: z.ZodMiniType;
  create(options: unknown): Kind extends keyof Found ? Check<Kind> : Fold;
}

/** A rule: one file of `src/rules`. */
export type Rule = { readonly [Kind in TriggerKind]: RuleOf<Kind> }[TriggerKind];

/** A rule as it is written down: lets `create` know the types of its own options and of what its trigger hands over. */
export function rule<Kind extends TriggerKind, Options extends z.ZodMiniType>(
  written: Omit<RuleOf<Kind>, 'options' | 'create' | 'trigger'> & {
    readonly trigger: { readonly kind: Kind } & Extract<Trigger, { readonly kind: Kind }>;
    readonly options: Options;
    create(options: z.infer<Options>): Kind extends keyof Found ? Check<Kind> : Fold;
  },
): RuleOf<Kind> {
  return written;
}
