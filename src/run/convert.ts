import type { Problem } from '../diagnostic/problem.ts';
import { placeOf } from '../diagnostic/place-of.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import type { Exporter } from '../export/exporter.ts';
import { keepAll, keepsAll, type Policies, shape } from '../export/policies.ts';
import { type ExporterId, exporters } from '../exporters/index.ts';
import { breathe, isOutOfBreath } from '../files/breath.ts';
import { findSources } from '../files/find.ts';
import { type Output, openOutput } from '../files/output.ts';
import { type RoleOf, roleOf } from '../language/roles.ts';
import type { Item, ReadOptions } from '../read/reader.ts';
import type { Ledger } from '../records/ledger.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { type Advance, advance, type Progress } from './advance.ts';
import * as book from './ledger.ts';
import { eachItem } from './read-source.ts';
import { repeated, repeats } from './repeats.ts';
import { refuseSharedLedger } from './ledger-place.ts';
import { type Sink, targets } from './targets.ts';

/** How `convert` is to work; what is left out has the default of the command line. */
export interface ConvertOptions {
  readonly to?: ExporterId | undefined;
  /** A file; standard output if neither this nor `outDir` is given. */
  readonly output?: string | undefined;
  readonly outDir?: string | undefined;
  readonly force?: boolean;
  /** A file for the ledger. */
  readonly ledger?: string | undefined;
  readonly policies?: Policies;
  /** Stop after so many conversations. */
  readonly limit?: number | undefined;
  readonly encoding?: string;
  /** Stop at the first problem; the output that it is met in is not written. */
  readonly strict?: boolean;
  readonly read?: ReadOptions;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Converts transcripts: the same as `hearken convert`. Paths are files, folders and globs; `-` is standard input.
 * Outputs are written whole or not at all. Gives the ledger; throws a UsageError where nothing could be done.
 */
export async function convert(paths: readonly string[], options: ConvertOptions = {}): Promise<Ledger> {
  const sources = findSources(paths);
  const exporter = await exporters[options.to ?? 'records']();
  const state: State = {
    account: book.openAccount(),
    exporter,
    policies: options.policies ?? keepAll,
    roleOf: roleOf(options.read?.roles),
    isRepeat: repeats(),
    stop: options.strict ? stopped(options) : undefined,
    way: advance(sources, options.onProgress),
  };
  const outputs = targets(sources, exporter, options);
  let page: Output | undefined;
  try {
    if (options.ledger !== undefined) page = openLedger(options.ledger, outputs.paths, sources, options);
    for (const path of sources) {
      if (state.account.conversations >= (options.limit ?? Infinity)) break;
      outputs.close(!(await convertSource(path, outputs.open(path), state, options)));
      state.way.next();
    }
    const ledger = book.closeAccount(state.account);
    page?.write(`${JSON.stringify(ledger, null, 2)}\n`);
    outputs.commit();
    page?.commit();
    return ledger;
  } catch (error) {
    outputs.abort();
    page?.abort();
    throw error;
  }
}

function openLedger(
  path: string,
  outputs: readonly (string | undefined)[],
  inputs: readonly string[],
  { force = false }: ConvertOptions,
): Output {
  refuseSharedLedger(path, outputs);
  return openOutput(path, { force, inputs });
}

/** What becomes of the output when a run stops at a problem. */
function stopped({ output, outDir }: ConvertOptions): string {
  if (outDir !== undefined) return 'the outputs of the sources before it stay';
  return output === undefined || output === '-' ? 'the output is not whole' : 'nothing was written';
}

interface State {
  readonly account: book.Account;
  readonly exporter: Exporter;
  readonly policies: Policies;
  readonly roleOf: RoleOf;
  readonly isRepeat: (id: string) => boolean;
  /** How a run ends that stops at the first problem; undefined for one that goes on. */
  readonly stop: string | undefined;
  readonly way: Advance;
}

/** Converts a source; tells whether anything could be read of it (an empty one reads as nothing). */
async function convertSource(
  path: string,
  sink: Sink,
  state: State,
  options: ConvertOptions,
): Promise<boolean> {
  const { account } = state;
  const { limit = Infinity } = options;
  account.sources++;
  const reading = {
    read: options.read ?? {},
    roleOf: state.roleOf,
    encoding: options.encoding ?? 'utf-8',
    reuse: true,
    explain: false,
    opened: (reader: string) => sink.reads(reader),
    onRead: (done: number) => state.way.read(done),
  };
  let isRead = false;
  await eachItem(path, reading, (item) => {
    if (account.conversations >= limit) return false;
    isRead ||= item.kind !== 'dropped' || item.problem.reason === 'empty';
    take(item, sink, state);
    return true;
  });
  if (isOutOfBreath()) await breathe();
  return isRead;
}

function take(item: Item, sink: Sink, state: State): void {
  const { account } = state;
  account.in += item.size;
  if ('problem' in item && item.problem) note(item.problem, state);
  if (item.kind === 'dropped')
    return book.enterDrops(account, [{ reason: item.problem.reason, count: 1, bytes: item.size }]);
  if (item.kind === 'conversation') return write(item.conversation, item.size, sink, state);
  account.structure += item.size;
  sink.structure(item.slice);
}

function write(conversation: Conversation, size: number, sink: Sink, state: State): void {
  const { account, exporter, policies } = state;
  book.enterConversation(account, conversation, size);
  if (conversation.ownId && state.isRepeat(conversation.id)) note(repeated(conversation), state);
  account.added += sink.part();
  if (exporter.emit && keepsAll(policies)) {
    const emitted = sink.emit(conversation, exporter.emit);
    if (emitted) {
      book.enterDrops(account, emitted.drops);
      account.text += emitted.carried;
      return;
    }
  }
  const { record, drops, added } = shape(conversation, policies);
  const written = exporter.write(record);
  book.enterDrops(account, drops);
  if (written.text === undefined) {
    // What the policies put in is no part of what was lost.
    const lost = written.drops.map(({ reason, count, bytes }) => ({ reason, count, bytes: bytes - added }));
    return book.enterDrops(account, lost);
  }
  book.enterDrops(account, written.drops);
  account.text += written.carried - written.added - added;
  account.added += written.added + added;
  sink.conversation(written.text);
}

function note(problem: Problem, { account, stop }: State): void {
  book.enterProblem(account, problem);
  if (stop !== undefined)
    throw new UsageError(`${placeOf(problem)}: ${problem.message} (--strict stops here; ${stop})`);
}
