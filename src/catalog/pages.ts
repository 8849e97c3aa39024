import type { Exporter } from '../export/exporter.ts';
import type { Display } from '../measure/display.ts';
import type { Reporter } from '../lint/reporter.ts';
import type { Dialect } from '../read/dialect.ts';
import type { Reader } from '../read/reader.ts';
import { fenced, page, section } from './markdown.ts';
import { sample } from './sample.ts';

/** The page of `src/dialects`: each spelling of speakers, with its examples. */
export function dialectsPage(dialects: readonly Dialect[]): string {
  const intro =
    'How speakers are spelled. The dialect of a source is found from its first conversations; `--dialect ID` states it.';
  return page(
    'Dialects',
    intro,
    dialects.map((dialect) => section(dialect, dialect.examples.flatMap(drawn))),
  );
}

/** The page of `src/readers`: each container format. */
export function readersPage(readers: readonly Reader[]): string {
  const intro =
    'How transcripts are kept in a source. The reader is found from the name and the first bytes; `--reader ID` states it.';
  return page(
    'Readers',
    intro,
    readers.map((reader) => section(reader, [named(reader.extensions)])),
  );
}

/** The page of `src/exporters`: each shape that records are written in, and what it makes of the same conversation. */
export function exportersPage(exporters: readonly Exporter[]): string {
  const intro = [
    'The shapes that `hearken convert --to ID` writes. Each example is what the exporter makes of the same invented conversation:',
    fenced(sample.text),
  ].join('\n\n');
  return page(
    'Exporters',
    intro,
    exporters.map((exporter) => section(exporter, written(exporter))),
  );
}

/** The page of `src/reporters`: each way to show findings. */
export function reportersPage(reporters: readonly Reporter[]): string {
  const intro = 'How `hearken lint --format ID` shows findings.';
  return page(
    'Reporters',
    intro,
    reporters.map((reporter) => section(reporter, [])),
  );
}

/** The page of `src/displays`: each way to show numbers. */
export function displaysPage(displays: readonly Display[]): string {
  const intro = 'How `hearken stats --format ID` and `hearken merge --format ID` show numbers.';
  return page(
    'Displays',
    intro,
    displays.map((display) => section(display, [])),
  );
}

/** The page of `src/cli`: the help of the tool itself (the empty name) and of each command, by name. */
export function commandsPage(help: ReadonlyMap<string, string>): string {
  const intro = 'What `hearken --help` and `hearken COMMAND --help` print.';
  const sections = [...help].map(([name, text]) => `## ${`hearken ${name}`.trim()}\n\n${fenced(text)}`);
  return page('Command line', intro, sections);
}

function drawn({ text, labels }: Dialect['examples'][number]): string[] {
  const turns = labels.map((label) => (label === '' ? '(no label)' : `\`${label}\``)).join(', ');
  return [fenced(text), `Turns: ${turns || 'none'}.`];
}

function named(extensions: readonly string[]): string {
  return extensions.length === 0
    ? 'Known by its first bytes.'
    : `Files: ${extensions.map((extension) => `\`${extension}\``).join(', ')}.`;
}

function written(exporter: Exporter): string[] {
  const { text } = exporter.write(sample.record);
  return [
    `Files: \`${exporter.extension}\`.`,
    text === undefined ? 'Takes nothing of the example.' : fenced(exporter.head + text),
  ];
}
