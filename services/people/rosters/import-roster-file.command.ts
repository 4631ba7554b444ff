import { isId } from '../../shared/id.js';
import type { Refusal } from '../../shared/result.js';
import { StartupFault } from '../../shared/startup-fault.js';
import type { Language } from '../../shared/text/translator.js';
import { translate, translateMessage } from '../texts.js';
import { type ImportRosterDeps, importRoster } from './import-roster.command.js';
import { type RosterAction, rosterActions } from './roster.domain.js';
import { parseRoster } from './roster-csv.js';
import { buildRosterReport, type RosterReport, type RosterReportRow } from './roster-report.js';

export interface RosterFile {
  bytes: Uint8Array;
  programId: string;
  dryRun: boolean;
  skipBad: boolean;
  invite: boolean;
}

export interface Terminal {
  language: Language;
  print(line: string): void;
  /** Null when the output is not a terminal. */
  progressBar: { start(total: number, from: number): void; update(done: number): void; stop(): void } | null;
}

/**
 * Imports a file into a programme for an operator and prints a report: every row in a dry run, else only bad rows. Returns
 * whether rows were applied; true for a dry run. Throws StartupFault for an unreadable file and an unknown programme.
 */
export async function importRosterFile(deps: ImportRosterDeps, file: RosterFile, terminal: Terminal): Promise<boolean> {
  const { language, progressBar } = terminal;
  const startedAt = performance.now();
  if (!isId(file.programId)) throw new StartupFault(translate('program.notFound', language));
  const roster = parseRoster(file.bytes);
  if (!roster.ok) throw toStartupFault(roster.refusals, language);
  const { rows } = roster.value;
  progressBar?.start(rows.length, 0);
  const onProgress = (done: number) => progressBar?.update(done);
  const imported = await importRoster(deps, { ...file, importedById: null, rows, onProgress });
  progressBar?.stop();
  if (!imported.ok) throw toStartupFault(imported.refusals, language);
  const report = buildRosterReport(roster.value, imported.value, language);
  printReport(report, file.dryRun, terminal);
  terminal.print(`${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return file.dryRun || report.applied;
}

function toStartupFault(refusals: Refusal[], language: Language): StartupFault {
  return new StartupFault(refusals.map((refusal) => translateMessage(refusal, language)).join(' '));
}

function printReport(
  { rows, counts, applied, ignoredColumns }: RosterReport,
  dryRun: boolean,
  terminal: Terminal,
): void {
  const { language, print } = terminal;
  for (const row of rows) if (dryRun || row.action === 'bad') print(formatRow(row, language));
  if (ignoredColumns.length > 0)
    print(translate('roster.ignoredColumns', language, { columns: ignoredColumns.join(', ') }));
  const counted = rosterActions.filter((action) => counts[action] > 0);
  const countOf = (action: RosterAction) =>
    translate('roster.count', language, { what: translate(`roster.${action}`, language), count: counts[action] });
  print(counted.map(countOf).join(' · '));
  print(translate(dryRun ? 'roster.dryRun' : applied ? 'roster.done' : 'roster.stopped', language));
}

function formatRow({ line, email, action, changes, problems }: RosterReportRow, language: Language): string {
  const why = problems?.map(({ column, message }) => `${column}: ${message}`).join(' ');
  const what = why ?? changes?.join(', ') ?? '';
  const start = `${translate('roster.line', language, { line })}  ${email}  ${translate(`roster.${action}`, language)}`;
  return what ? `${start}  (${what})` : start;
}
