import type * as z from 'zod/mini';
import type { Shape } from './accumulator.ts';
import type { NotComputed } from './not-computed.ts';
import type { Speaker } from './speaker.ts';
import type { SpokenTurn, Talk } from './talk.ts';
import type { Utterance } from './utterance.ts';

/** What belongs together: `--metric GROUP` computes all of a group. */
export const metricGroups = [
  'counts',
  'length',
  'dynamics',
  'frequency',
  'diversity',
  'repetition',
  'complexity',
  'affect',
  'style',
  'alignment',
  'tokens',
  'duplicates',
] as const;

/** One of {@link metricGroups}. */
export type MetricGroup = (typeof metricGroups)[number];

/** Whose numbers: one of the speakers, or everybody's. */
export type Whose = Speaker | 'all';

/**
 * What is handed to `add`, and so what is counted for whom. `utterance`, `turn`: each of them; there is a state for each
 * speaker, and everybody's is those merged. `speaker`: all that one speaker says in a conversation, then all that everybody
 * says in it (what depends on the order or the number of words does not follow from its parts). `conversation`: a
 * conversation as a whole; there are no numbers for each speaker.
 */
export interface Scopes {
  readonly utterance: Utterance;
  readonly turn: SpokenTurn;
  readonly speaker: Talk;
  readonly conversation: Talk;
}

/** What a metric looks at: see {@link Scopes}. */
export type Scope = keyof Scopes;

/** How people do: percentiles of the values of single conversations in a corpus of human talk. */
export interface Band {
  /** The statistic that it stands beside. */
  readonly statistic: string;
  readonly whose: Whose;
  readonly corpus: string;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** A small invented transcript, and the numbers that come of it: documentation and test. */
export interface MetricExample {
  readonly text: string;
  /** Values by speaker, as they are reported; statistics that are not named are not compared. Numbers agree to ten decimals. */
  readonly values: Readonly<Partial<Record<Whose, object>>>;
  /** What is stated; the rest has its default. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly countCues?: true;
}

/** What all metrics say of themselves: documentation, schema and table are made of it. */
export interface AboutMetric {
  /** Kebab-case. It is the file's name, too. */
  readonly id: string;
  /** One sentence: what is measured. */
  readonly summary: string;
  /** What somebody learns from it, and what it does not tell. */
  readonly why: string;
  /** What the numbers count: `words`, `turns`, `share`, `1`. */
  readonly unit: string;
  /** The definition, in plain text. */
  readonly formula: string;
  /** Who defined it, or which published value it reproduces. */
  readonly source?: string;
  /** What the numbers do not mean, in one sentence; printed wherever they are. */
  readonly caution?: string;
  readonly group: MetricGroup;
  /** Whether it is computed when nothing is stated. What costs much, or interests few, is not. */
  readonly byDefault: boolean;
  readonly of: Scope;
  /**
   * What it asks of a conversation. `structure`: roles and numbers; nothing is decoded. `text`: characters. `words`: tokens;
   * where more than a tenth of the utterances is in a script without spaces, the engine says so in place of numbers.
   */
  readonly needs: 'structure' | 'text' | 'words';
  /** A strict object; every option has a description and a default. */
  readonly options: z.ZodMiniType;
  /**
   * What a value consists of, each with a description. A statistic is a number; an object groups statistics
   * (`ws.mean`), and may be a {@link NotComputed}; a list holds pairs of what was counted and its number, in order.
   */
  readonly value: z.ZodMiniType;
  /** The statistics that the table shows, the most telling first: `ws.mean`. The others are in JSON and CSV. */
  readonly shown: readonly string[];
  readonly bands?: readonly Band[];
  readonly examples: readonly MetricExample[];
}

/** What is known of a metric before its code is loaded. */
export type MetricFacts = Pick<AboutMetric, 'group' | 'byDefault'>;

/** A file that an option names. */
export interface NamedFile {
  readonly text: string;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
}

/** Reads a file that an option names. Throws a UsageError if it cannot be read. */
export type ReadNamed = (path: string) => NamedFile;

/** A metric of one scope: a fold whose merge follows from the accumulators that its state consists of. */
export interface MetricOf<
  Of extends Scope,
  Options = unknown,
  State = object,
  Value = unknown,
> extends AboutMetric {
  readonly of: Of;
  /**
   * Loads what `add` needs (ranks of a tokenizer, a file that an option names); awaited before anything is added, and not
   * where states are only merged. Gives the options as they are kept with the states: a file by what is in it, not by its
   * path, for states merge where options are equal.
   */
  prepare?(options: Options, read: ReadNamed): Promise<Options>;
  /** What a state consists of. Asked for once a run. */
  state(options: Options): Shape<State>;
  /** Takes in what the scope says; changes the state. */
  add(state: State, said: Scopes[Of], options: Options): void;
  /** The value of a state, the same for equal states; leaves the state as it is. */
  finish(state: State, options: Options): Value | NotComputed;
}

/** A metric: one file of `src/metrics`. */
export type Metric = { readonly [Of in Scope]: MetricOf<Of> }[Scope];

/** A metric as it is written down: lets its functions know the types of its options, its state and its value. */
export function metric<
  Of extends Scope,
  Options extends z.ZodMiniType,
  Value extends z.ZodMiniType,
  State extends object,
>(
  written: Omit<MetricOf<Of, z.infer<Options>, State, z.infer<Value>>, 'options' | 'value'> & {
    readonly options: Options;
    readonly value: Value;
  },
): MetricOf<Of> {
  return written;
}
