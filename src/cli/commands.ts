import type { Command } from './command.ts';

/** How each command is loaded, in the order of the help: a run loads none but its own. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['convert', () => import('./convert.ts').then(({ convert }) => convert)],
  ['inspect', () => import('./inspect.ts').then(({ inspect }) => inspect)],
]);
