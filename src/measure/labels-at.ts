import type { Conversation } from '../transcript/conversation.ts';

/** A label that a row carries beside what is said. */
export interface Label {
  readonly text: string;
  /** The index of the turn that it is of; undefined if it is of the conversation. */
  readonly turn: number | undefined;
}

/**
 * The labels of a conversation in a field of its row, as `meta` keeps them: `emotion_type`, or `dialog.strategy` for a field
 * inside another. Where there is an object for each turn in a list, the field is looked for in each, and its labels are of
 * that turn; in other lists, every element is a label. Texts, numbers and truth values are labels; lists in lists are not
 * looked into.
 */
export function labelsAt(conversation: Conversation, field: string): readonly Label[] {
  const labels: Label[] = [];
  const { length } = conversation.turns;
  const walk = (value: unknown, path: readonly string[], turn: number | undefined): void => {
    if (Array.isArray(value)) {
      const areTurns = turn === undefined && value.length === length && value.every(isObject);
      for (const [index, element] of value.entries())
        if (!Array.isArray(element)) walk(element, path, areTurns ? index : turn);
      return;
    }
    const [key, ...rest] = path;
    if (isObject(value)) {
      if (key !== undefined && Object.hasOwn(value, key)) walk(value[key], rest, turn);
    } else if (key === undefined && isPlain(value)) {
      labels.push({ text: `${value}`, turn });
    }
  };
  walk(metaOf(conversation), field.split('.'), undefined);
  return labels;
}

/** Parsed once, although every speaker's labels are asked for. */
const parsed = new WeakMap<Conversation, unknown>();

function metaOf(conversation: Conversation): unknown {
  if (conversation.meta === '{}') return {};
  let meta = parsed.get(conversation);
  if (meta === undefined) parsed.set(conversation, (meta = JSON.parse(conversation.meta)));
  return meta;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
