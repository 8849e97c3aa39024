import * as z from 'zod/mini';
import type { Conversation } from '../transcript/conversation.ts';
import { type Accumulator, together } from './accumulator.ts';
import type { Metric, MetricOf, Scope, Whose } from './metric.ts';
import { type NotComputed } from './not-computed.ts';
import { speakers } from './speaker.ts';
import { type Talk, talkOf } from './talk.ts';
import type { Hearing } from './utterance.ts';
import { hear, type Unspaced, unspacedShape, withoutWords } from './unspaced.ts';

/** A metric that is to run, with its options as its schema gives them. */
export interface ActiveMetric {
  readonly metric: Metric;
  readonly options: unknown;
}

/** Something for each speaker, and for everybody. */
export type ByWhose<T> = Partial<Record<Whose, T>>;

/** The states of one set of conversations, by the id of the metric; `scripts` is the engine's own. */
export type States = Record<string, ByWhose<object>>;

/** The value of a metric by whose it is; `all` is always there, a speaker where there is one. */
export type Values = ByWhose<object | NotComputed>;

/** Metrics, ready to run. */
export interface Engine {
  start(): States;
  /** Takes in a conversation; changes the states. */
  add(states: States, conversation: Conversation): void;
  /** Joins two sets of states; may change `a`, leaves `b` as it is. */
  merge(a: States, b: States): States;
  /** The values, by the id of the metric. */
  finish(states: States): Record<string, Values>;
  /** The states as plain JSON: the same for equal states. */
  save(states: States): Record<string, ByWhose<unknown>>;
  /** The states that were saved; `saved` has passed `schema`. Metrics that it lacks have none. */
  load(saved: unknown): States;
  /** What `save` gives, or a part of it. */
  readonly schema: z.ZodMiniType;
  /** The same of one metric, by its id. */
  readonly schemas: Readonly<Record<string, z.ZodMiniType>>;
}

/** What runs: a metric, or the engine's own look at scripts. */
type Run = Pick<MetricOf<Scope>, 'id' | 'of' | 'add' | 'finish' | 'needs'> & {
  readonly options: unknown;
  readonly state: Accumulator<object>;
};

const scripts: Run = {
  id: 'scripts',
  of: 'utterance',
  needs: 'text',
  options: undefined,
  state: together<Unspaced>(unspacedShape),
  add: (state, utterance) => hear(state as Unspaced, utterance as never),
  finish: (state) => state,
};

/** Prepares metrics to run, in the order in which they are given. */
export function engine(active: readonly ActiveMetric[], hearing: Hearing): Engine {
  const metrics = active.map(({ metric, options }): Run => {
    const of = metric as MetricOf<Scope>;
    return { ...of, options, state: together<object>(of.state(options)) };
  });
  const runs = metrics.some(({ needs }) => needs === 'words') ? [...metrics, scripts] : metrics;
  const each = <T>(make: (run: Run) => T): Record<string, T> =>
    Object.fromEntries(runs.map((run) => [run.id, make(run)]));
  const schemas = each(({ state }) => z.partialRecord(z.enum(['all', ...speakers]), state.schema));
  return {
    schemas,
    schema: z.strictObject(each(({ id }) => z.optional(schemas[id] as z.ZodMiniType))),
    start: () => each(() => ({})),
    add(states, conversation) {
      const talk = talkOf(conversation, hearing);
      for (const run of runs) addTo(run, states[run.id] ?? {}, talk);
    },
    merge(a, b) {
      for (const { id, state } of runs) mergeInto(state, a[id] ?? {}, b[id] ?? {});
      return a;
    },
    finish(states) {
      const heard = whole(scripts, states['scripts'] ?? {}) as ByWhose<Unspaced>;
      const worthless = mapped(heard, (one) => withoutWords(one));
      return Object.fromEntries(
        metrics.map((run): [string, Values] => {
          const values = mapped(
            whole(run, states[run.id] ?? {}),
            (one) => run.finish(one, run.options) as object,
          );
          return [
            run.id,
            run.needs === 'words' ? mapped(values, (one, whose) => worthless[whose] ?? one) : values,
          ];
        }),
      );
    },
    save: (states) => each(({ id, state }) => mapped(states[id] ?? {}, (one) => state.save(one))),
    load: (saved) =>
      each(({ id, state }) =>
        mapped((saved as Record<string, ByWhose<unknown>>)[id] ?? {}, (one) => state.load(one)),
      ),
  };
}

function addTo({ of, add, options, state }: Run, own: ByWhose<object>, talk: Talk): void {
  const addFor = (whose: Whose, said: unknown): void =>
    add((own[whose] ??= state.start()), said as never, options);
  switch (of) {
    case 'utterance':
      for (const one of talk.utterances) addFor(one.speaker, one);
      break;
    case 'turn':
      for (const one of talk.turns) addFor(one.speaker, one);
      break;
    case 'speaker':
      for (const [speaker, said] of talk.bySpeaker) addFor(speaker, said);
      addFor('all', talk);
      break;
    case 'conversation':
      addFor('all', talk);
  }
}

function mergeInto(state: Accumulator<object>, a: ByWhose<object>, b: ByWhose<object>): void {
  for (const [whose, other] of Object.entries(b) as [Whose, object][])
    a[whose] = state.merge(a[whose] ?? state.start(), other);
}

/** The states with everybody's, which is that of the speakers merged where the scope keeps none. */
function whole({ state }: Run, own: ByWhose<object>): ByWhose<object> {
  const all = own.all ?? Object.values(own).reduce((merged, one) => state.merge(merged, one), state.start());
  return { all, ...own };
}

/** In the order in which speakers are reported, everybody first; what comes out undefined is left out. */
function mapped<From, To>(
  own: ByWhose<From>,
  make: (one: From, whose: Whose) => To | undefined,
): ByWhose<To> {
  const made: ByWhose<To> = {};
  for (const whose of ['all', ...speakers] as const) {
    const one = own[whose];
    const to = one === undefined ? undefined : make(one, whose);
    if (to !== undefined) made[whose] = to;
  }
  return made;
}
