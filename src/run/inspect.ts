import { roleOf } from '../language/roles.ts';
import type { ReadOptions } from '../read/reader.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { openSource } from '../files/blocks.ts';
import { findSources } from '../files/find.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { readSource } from './read-source.ts';

/** A source as the parser sees it. */
export interface Inspection {
  readonly path: string;
  /** The container format, and how speakers are spelled; `none` if nobody speaks. */
  readonly reader: string;
  readonly dialect: string;
  /** What told the dialect. */
  readonly why: string;
  readonly conversations: readonly Conversation[];
  readonly problems: readonly Problem[];
  /** Whether the source has more conversations than were asked for. */
  readonly more: boolean;
}

/** How `inspect` is to work. */
export interface InspectOptions {
  readonly read?: ReadOptions;
  readonly encoding?: string;
  /** Stop after so many conversations; 10 if not stated. */
  readonly limit?: number;
}

/** Shows one source as the parser sees it: the same as `hearken inspect`. `-` is standard input. */
export async function inspect(path: string, options: InspectOptions = {}): Promise<Inspection> {
  const [source, second] = findSources([path]);
  if (source === undefined || second !== undefined)
    throw new UsageError(`${path} is more than one source; expected a single file`);
  const found = { reader: 'none', dialect: 'none', why: 'nothing to read' };
  const reading = {
    read: options.read ?? {},
    roleOf: roleOf(options.read?.roles),
    encoding: options.encoding ?? 'utf-8',
    reuse: false,
    explain: true,
    settled: (reader: string, dialect: string, why: string) => Object.assign(found, { reader, dialect, why }),
  };
  const conversations: Conversation[] = [];
  const problems: Problem[] = [];
  const { limit = 10 } = options;
  for await (const items of readSource(openSource(source), reading))
    for (const item of items) {
      if (item.kind !== 'structure' && conversations.length >= limit)
        return { path: source, ...found, conversations, problems, more: true };
      if (item.kind === 'conversation') conversations.push(item.conversation);
      if ('problem' in item && item.problem) problems.push(item.problem);
    }
  return { path: source, ...found, conversations, problems, more: false };
}
