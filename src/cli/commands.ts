import type { Command } from './command.ts';

/** How each command is loaded, in the order of the help: a run loads none but its own. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['convert', () => import('./convert.ts').then(({ convert }) => convert)],
  ['inspect', () => import('./inspect.ts').then(({ inspect }) => inspect)],
  ['lint', () => import('./lint.ts').then(({ lint }) => lint)],
  ['stats', () => import('./stats.ts').then(({ stats }) => stats)],
  ['merge', () => import('./merge.ts').then(({ merge }) => merge)],
  ['explain', () => import('./explain.ts').then(({ explain }) => explain)],
  ['list', () => import('./list.ts').then(({ list }) => list)],
  ['init', () => import('./init.ts').then(({ init }) => init)],
]);
