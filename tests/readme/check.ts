import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type Command, matches, type Step } from './blocks.ts';
import { type Place, type Ran, run } from './shell.ts';

/** Does the step in the folder; gives what is not as the document says, in words: expected, then got. */
export async function faultsOf(step: Step, where: Place): Promise<string[]> {
  if (step.kind === 'write') {
    mkdirSync(dirname(join(where.folder, step.name)), { recursive: true });
    writeFileSync(join(where.folder, step.name), step.text);
    return [];
  }
  const { commands } = step;
  const ran = await run(where, commands);
  return commands.flatMap((command, i) => faultOf(command, ran[i], commands[i + 1]) ?? []);
}

function faultOf(command: Command, ran: Ran | undefined, next: Command | undefined): string | undefined {
  const title = `line ${command.line}: $ ${command.text}`;
  if (!ran) return `${title}\n  did not run to its end`;
  if (!matches(command.expected, ran.printed))
    return [title, 'expected:', ...indented(command.expected), 'got:', ...indented(ran.printed)].join('\n');
  if (ran.code !== 0 && next?.text !== 'echo $?')
    return `${title}\n  ended with ${ran.code}; expected 0, or \`$ echo $?\` as the next command`;
  return undefined;
}

function indented(lines: readonly string[]): string[] {
  return lines.length === 0 ? ['  (nothing)'] : lines.map((line) => `  ${line}`);
}
