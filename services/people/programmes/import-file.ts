import { isId } from '../../shared/id.js';
import { StartupFault } from '../../shared/startup-fault.js';
import type { Language } from '../../shared/texts.js';
import { type ImportRosterDeps, importRoster } from '../commands/import-roster.js';
import { tell } from '../texts/tell.js';
import { readRoster } from './read-roster.js';
import { type RosterReport, type RosterReportRow, rosterReport } from './roster-report.js';

export interface RosterFile {
  bytes: Uint8Array;
  programId: string;
  dryRun: boolean;
  skipBad: boolean;
  invite: boolean;
}

export interface Terminal {
  language: Language;
  say(line: string): void;
  /** Null where nobody watches. */
  bar: { start(total: number, from: number): void; update(done: number): void; stop(): void } | null;
}

/**
 * Brings a file into a programme for an operator, and tells what became of it: row by row in a dry run, bad rows
 * otherwise. Answers whether it was done. Throws StartupFault for a file that is none and a programme that is not there.
 */
export async function importRosterFile(deps: ImportRosterDeps, file: RosterFile, terminal: Terminal): Promise<boolean> {
  const { language, bar } = terminal;
  const startedAt = performance.now();
  if (!isId(file.programId)) throw new StartupFault(tell('program.notFound', language));
  const roster = readRoster(file.bytes);
  if (!roster.ok) throw faultOf(roster.refusals, language);
  const { rows } = roster.value;
  bar?.start(rows.length, 0);
  const onProgress = (done: number) => bar?.update(done);
  const imported = await importRoster(deps, { ...file, byId: null, rows, onProgress });
  bar?.stop();
  if (!imported.ok) throw faultOf(imported.refusals, language);
  const report = rosterReport(roster.value, imported.value, language);
  tellReport(report, file.dryRun, terminal);
  terminal.say(`${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return file.dryRun || report.applied;
}

function faultOf(refusals: { text: string; values?: Record<string, string | number> }[], language: Language) {
  return new StartupFault(refusals.map(({ text, values }) => tell(text, language, values)).join(' '));
}

function tellReport(
  { rows, counts, applied, ignoredColumns }: RosterReport,
  dryRun: boolean,
  terminal: Terminal,
): void {
  const { language, say } = terminal;
  for (const row of rows) if (dryRun || row.action === 'bad') say(lineOf(row, language));
  if (ignoredColumns.length > 0) say(tell('roster.ignored', language, { columns: ignoredColumns.join(', ') }));
  const counted = Object.entries(counts).filter(([, count]) => count > 0);
  say(
    counted
      .map(([action, count]) => tell('roster.count', language, { what: tell(`roster.${action}`, language), count }))
      .join(' · '),
  );
  say(tell(dryRun ? 'roster.dryRun' : applied ? 'roster.done' : 'roster.stopped', language));
}

function lineOf({ line, email, action, changes, problems }: RosterReportRow, language: Language): string {
  const why = problems?.map(({ column, message }) => `${column}: ${message}`).join(' ');
  const what = why ?? changes?.join(', ') ?? '';
  const start = `${tell('roster.line', language, { line })}  ${email}  ${tell(`roster.${action}`, language)}`;
  return what ? `${start}  (${what})` : start;
}
