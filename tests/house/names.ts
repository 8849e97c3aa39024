import { type Code, exportsOf, isNode, nodesOf } from './tree.ts';

/** Names that say nothing of what is inside. */
const drawers = /(?:^|[/.-])(?:utils?|helpers?|common|misc|shared|stuff)(?=$|[/.-])/i;

/** Paths that call a file or a folder a drawer. */
export function drawerFaults(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const name = drawers.exec(path)?.[0].replace(/^\W/, '');
    return name === undefined
      ? []
      : [`${path}: "${name}" names no contents; expected what the code is about`];
  });
}

/** Exported names without a docblock. */
export function docFaults(files: readonly Code[]): string[] {
  return files.flatMap((file) =>
    exportsOf(file)
      .filter(({ documented }) => !documented)
      .map(({ name }) => `${file.path}: ${name} is exported without a docblock`),
  );
}

/** Notes of work to be done that lead to no issue. */
export function noteFaults(files: readonly Code[]): string[] {
  const note = /\b(?:TO[D]O|FIX[M]E|X{3})\b/;
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => {
      const word = note.exec(line)?.[0];
      const linked = /https?:\/\/\S+\/issues\/\d+/.test(line);
      return word === undefined || linked ? [] : [`${path}:${i + 1}: ${word} without a link to an issue`];
    }),
  );
}

/** Classes where data is interfaces and behaviour is functions; errors are classes everywhere. */
export function classFaults(files: readonly Code[]): string[] {
  return files.flatMap((file) =>
    nodesOf(file)
      .filter(({ type }) => /^Class(?:Declaration|Expression)$/.test(type))
      .filter(({ superClass }) => !(isNode(superClass) && String(superClass['name']).endsWith('Error')))
      .map(
        ({ id }) =>
          `${file.path}: class ${isNode(id) ? String(id['name']) : ''}; expected an interface and functions`,
      ),
  );
}

/** Lists, kept by hand, of the ids of a folder of units. */
export function listFaults(files: readonly Code[], ids: ReadonlySet<string>): string[] {
  return files.flatMap((file) =>
    nodesOf(file)
      .filter(({ type }) => type === 'ArrayExpression')
      .map(({ elements }) => (elements as unknown[]).map((one) => (isNode(one) ? one['value'] : undefined)))
      .filter(
        (values) => values.length > 2 && values.every((value) => typeof value === 'string' && ids.has(value)),
      )
      .map((values) => `${file.path}: [${values.join(', ')}] lists ids by hand; expected the registry`),
  );
}

/** Files and folders of the top level that do not belong there. */
export function topFaults(names: readonly string[], allowed: readonly string[]): string[] {
  return names
    .filter((name) => !allowed.includes(name))
    .map((name) => `${name}: not a file of the top level`);
}
