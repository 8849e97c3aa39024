import type { Conversation } from '../transcript/conversation.ts';
import type { Engine, States, Values } from './engine.ts';
import type { By } from './grouping.ts';
import { speakers } from './speaker.ts';

/**
 * The states of a corpus, parted as finely as all its groupings together do: every conversation is measured once, and
 * groups come of merging. A cell's name is the JSON of its groups, one of each grouping.
 */
export type Cells = Map<string, States>;

/** The values of a group of conversations, by the id of the metric. */
export type GroupValues = Readonly<Record<string, Values>>;

/** Starts on a source: the function it gives takes in a conversation of it. */
export function openCells(
  cells: Cells,
  engine: Engine,
  { groupings }: By,
  path: string,
): (conversation: Conversation) => void {
  const ways = groupings.map((grouping) => grouping.open(path));
  return (conversation) => {
    const name = JSON.stringify(ways.map((groupOf) => groupOf(conversation)));
    const states = cells.get(name) ?? engine.start();
    cells.set(name, states);
    engine.add(states, conversation);
  };
}

/** Joins the states of a cell to those that are there. */
export function mergeCell(cells: Cells, engine: Engine, name: string, states: States): void {
  const before = cells.get(name);
  cells.set(name, before ? engine.merge(before, states) : states);
}

/** The values of all, then of each group of each grouping by name, then of the speakers if they are to be groups. */
export function groupsOf(cells: Cells, engine: Engine, by: By): Record<string, GroupValues> {
  const all = engine.finish(joined([...cells.values()], engine));
  const groups: Record<string, GroupValues> = { all };
  for (const [index, { label }] of by.groupings.entries()) {
    const parts = new Map<string, States[]>();
    for (const [name, states] of cells) {
      const group = (JSON.parse(name) as string[])[index] ?? '';
      const members = parts.get(group) ?? [];
      parts.set(group, members);
      members.push(states);
    }
    for (const [group, members] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
      groups[`${label}=${group}`] = engine.finish(joined(members, engine));
  }
  return by.roles ? { ...groups, ...roleGroups(all) } : groups;
}

function joined(members: readonly States[], engine: Engine): States {
  const [only, ...others] = members;
  if (only && others.length === 0) return only;
  return members.reduce((merged, states) => engine.merge(merged, states), engine.start());
}

function roleGroups(all: GroupValues): Record<string, GroupValues> {
  const groups: Record<string, GroupValues> = {};
  for (const speaker of speakers) {
    const own = Object.entries(all).flatMap(([id, { [speaker]: value }]): [string, Values][] =>
      value ? [[id, { [speaker]: value }]] : [],
    );
    if (own.length > 0) groups[`role=${speaker}`] = Object.fromEntries(own);
  }
  return groups;
}
