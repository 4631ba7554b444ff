import type { Language } from '../../shared/text/translator.js';
import { translateMessage } from '../texts.js';
import type { ImportRosterResult } from './import-roster.command.js';
import type { RosterAction, RosterOutcome } from './roster.domain.js';
import { rosterFields } from './roster-columns.domain.js';
import type { ParsedRoster } from './roster-csv.js';

export interface RosterReport {
  /** Whether anything was written; never by a dry run. */
  applied: boolean;
  counts: Record<RosterAction, number>;
  /** Columns that were left aside. */
  ignoredColumns: string[];
  rows: RosterReportRow[];
}

export interface RosterReportRow {
  /** Of the file; the header is on line 1. */
  line: number;
  email: string;
  action: RosterAction;
  /** What is set, of who is new or changed. */
  changes?: string[];
  /** Why a row is bad, at which column. */
  problems?: { column: string; message: string }[];
}

/** A roster's outcomes row by row, problems in words. */
export function buildRosterReport(
  roster: ParsedRoster,
  imported: ImportRosterResult,
  language: Language,
): RosterReport {
  const counts = { create: 0, update: 0, invite: 0, unchanged: 0, bad: 0 };
  const rows = imported.outcomes.map((outcome, index) => {
    const { line = 0, row } = roster.rows[index] ?? {};
    counts[outcome.action] += 1;
    return { line, email: row?.email ?? '', action: outcome.action, ...describeOutcome(outcome, language) };
  });
  return { applied: imported.applied, counts, ignoredColumns: roster.ignoredColumns, rows };
}

function describeOutcome(outcome: RosterOutcome, language: Language): Pick<RosterReportRow, 'changes' | 'problems'> {
  if (outcome.action === 'unchanged') return {};
  if (outcome.action !== 'bad') {
    const { change } = outcome;
    return { changes: rosterFields.filter((field) => field in change) };
  }
  const problems = outcome.problems.map((problem) => ({
    column: problem.path[0] ?? '',
    message: translateMessage(problem, language),
  }));
  return { problems };
}
