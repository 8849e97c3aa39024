import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { About } from './rule.ts';

/** A way to show diagnostics. */
export interface Reporter {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  /** Whether it shows the lines around places: they are looked up for none other. */
  readonly views?: true;
  /** Starts a report. */
  open(context: ReportContext): Report;
}

/** What reporters are told. */
export interface ReportContext {
  /** Everything that can be reported, by id. */
  readonly about: ReadonlyMap<string, About>;
  readonly paint: Paint;
  /** The version of hearken. */
  readonly version: string;
}

/** A report in the making: text, piece by piece, to be written one after the other. */
export interface Report {
  begin(): string;
  add(diagnostic: Diagnostic): string;
  end(): string;
}

/** Colours a text, or leaves it as it is. */
export type Paint = Readonly<Record<'bold' | 'dim' | 'red' | 'yellow' | 'cyan', (text: string) => string>>;
