/** A command of a console block, and what it is said to print. */
export interface Command {
  readonly text: string;
  /** Lines, standard output and standard error together; a line of `...` alone stands for any lines. */
  readonly expected: readonly string[];
  /** The line of the document, counted from 1. */
  readonly line: number;
}

/** Something that the document asks to be done, in its order. */
export type Step =
  | { readonly kind: 'run'; readonly commands: readonly Command[]; readonly line: number }
  | { readonly kind: 'write'; readonly name: string; readonly text: string; readonly line: number };

/**
 * What the fenced blocks of a document ask for. In a `console` block, lines after `$ ` are commands and the others what they
 * print. A block of another language with a file's name behind it is that file:
 *
 *   ```console
 *   $ hearken --version       a command; `\` at its end goes on in the next line
 *   0.1.0                     what it prints
 *   ```
 *
 *   ```js count.mjs           written into the folder where the commands run
 *
 *   ```console no-run: needs an account       not run, and why
 *
 * @throws Error that names the line of a block that cannot be understood.
 */
export function stepsOf(document: string): Step[] {
  const steps: Step[] = [];
  const lines = document.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, fence = '', info = ''] = /^(`{3,})(.*)$/.exec(lines[at] ?? '') ?? [];
    if (fence === '') continue;
    const open = at + 1;
    const body: string[] = [];
    while (++at < lines.length && lines[at] !== fence) body.push(lines[at] ?? '');
    if (at === lines.length) throw new Error(`line ${open}: the block has no end`);
    steps.push(...stepOf(info.trim(), body, open));
  }
  return steps;
}

function stepOf(info: string, body: readonly string[], line: number): Step[] {
  const [language = '', name] = info.split(/\s+/);
  if (language !== 'console')
    return name === undefined ? [] : [{ kind: 'write', name, text: `${body.join('\n')}\n`, line }];
  if (/^console no-run: \S/.test(info)) return [];
  if (name !== undefined)
    throw new Error(`line ${line}: "${info}"; expected "console" or "console no-run: why not"`);
  return [{ kind: 'run', commands: commandsOf(body, line), line }];
}

function commandsOf(body: readonly string[], fenceLine: number): Command[] {
  const commands: { text: string; expected: string[]; line: number }[] = [];
  for (const [i, line] of body.entries()) {
    const last = commands.at(-1);
    if (line.startsWith('$ ')) commands.push({ text: line.slice(2), expected: [], line: fenceLine + 1 + i });
    else if (!last)
      throw new Error(`line ${fenceLine + 1 + i}: "${line}" comes before any command; expected "$ …"`);
    else if (last.expected.length === 0 && last.text.endsWith('\\'))
      last.text += `\n${line.replace(/^> /, '')}`;
    else last.expected.push(line);
  }
  if (commands.length === 0) throw new Error(`line ${fenceLine}: a console block without a command`);
  return commands;
}

/** Whether what was printed is what was expected, where a line of `...` stands for any lines, also none. */
export function matches(expected: readonly string[], printed: readonly string[]): boolean {
  const [head, ...rest] = expected;
  if (head === undefined) return printed.length === 0;
  if (head === '...') return printed.some((_, i) => matches(rest, printed.slice(i))) || matches(rest, []);
  return head === printed[0] && matches(rest, printed.slice(1));
}
