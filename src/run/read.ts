import type { Problem } from '../diagnostic/problem.ts';
import { openSource } from '../files/blocks.ts';
import { findSources } from '../files/find.ts';
import { roleOf } from '../language/roles.ts';
import type { ReadOptions } from '../read/reader.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { readSource } from './read-source.ts';

/** How `read` is to work. */
export interface CorpusOptions {
  readonly read?: ReadOptions;
  readonly encoding?: string;
  /** Called with each problem as it is met. */
  readonly onProblem?: (problem: Problem) => void;
}

/**
 * The conversations of a corpus, in batches of what one window of a source holds: files sorted by path, conversations
 * in file order, memory bounded by the largest of them. Paths are files, folders and globs; `-` is standard input.
 */
export async function* read(
  paths: readonly string[],
  options: CorpusOptions = {},
): AsyncGenerator<Conversation[]> {
  const roles = roleOf(options.read?.roles);
  for (const path of findSources(paths)) {
    const reading = {
      read: options.read ?? {},
      roleOf: roles,
      encoding: options.encoding ?? 'utf-8',
      reuse: false,
      explain: true,
    };
    for await (const items of readSource(openSource(path), reading)) {
      const batch: Conversation[] = [];
      for (const item of items) {
        if ('problem' in item && item.problem) options.onProblem?.(item.problem);
        if (item.kind === 'conversation') batch.push(item.conversation);
      }
      if (batch.length > 0) yield batch;
    }
  }
}
