import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Em } from '../../shared/database/orm.js';
import { accept, type Result } from '../../shared/result.js';
import { languageFor } from '../../shared/text/translator.js';
import { type InvitationDraft, upsertInvitations } from '../admission/invitation.writes.js';
import type { PeopleUnit } from '../operation.js';
import { ProgramEntity } from '../programmes/program.entity.js';
import { refuse } from '../refusals.js';
import { decideRoster, type RosterOutcome } from './roster.domain.js';
import { type RosterMemberWrite, writeRosterMembers } from './roster.writes.js';
import { findRosterPersons } from './roster-person.loaders.js';
import type { ParsedRosterRow } from './roster-row.domain.js';

export interface ImportRoster {
  programId: string;
  /** Who brings it; null for an operator at the command line. */
  importedById: string | null;
  rows: ParsedRosterRow[];
  /** Tells what would happen, and does nothing. */
  dryRun: boolean;
  /** Leaves bad rows aside; without it a bad row keeps everything from happening. */
  skipBad: boolean;
  /** Sends one letter to each who is new, and to each who has an account but takes no part. */
  invite: boolean;
  /** Told how many rows are done. */
  onProgress?: (done: number) => void;
}

/** What became of a roster: an outcome for each row, in order. */
export interface ImportRosterResult {
  applied: boolean;
  outcomes: RosterOutcome[];
}

export interface ImportRosterDeps {
  em: Em;
  now: Date;
  transact<T>(work: (unit: PeopleUnit) => Promise<T>): Promise<T>;
}

/** One roster of a programme at a time. An advisory lock, unlike a row's, gives the transaction no number yet. */
const lockRosterSql = 'select pg_advisory_xact_lock(74185, hashtext(?))';

/**
 * Brings a roster's people into a programme: everything or nothing, in one transaction. While a transaction that has
 * written is open, no event of the whole service is settled (shared/outbox/position.ts): hence rows are read and checked
 * before it, everything is decided before its first write, and it writes thousands of rows by a few statements. Refuses
 * NOT_FOUND for the programme, CONFLICTING_CHANGE when somebody of the roster came by themselves meanwhile.
 */
export async function importRoster(
  deps: ImportRosterDeps,
  input: ImportRoster,
): Promise<Result<ImportRosterResult, 'NOT_FOUND' | 'CONFLICTING_CHANGE'>> {
  const program = await deps.em.findOne(ProgramEntity, input.programId);
  if (!program) return refuse('NOT_FOUND', 'programId', 'program.notFound');
  if (input.dryRun) return accept({ applied: false, outcomes: await decide(deps, input) });
  return refuseOnConflict<ImportRosterResult>(() =>
    deps.transact(async (unit) => {
      await unit.em.execute(lockRosterSql, [input.programId]);
      const outcomes = await decide(unit, input);
      if (!input.skipBad && outcomes.some(({ action }) => action === 'bad'))
        return accept({ applied: false, outcomes });
      await write(unit, input, { program, outcomes });
      return accept({ applied: true, outcomes });
    }),
  );
}

/** Somebody of the roster may open an account in the same moment: then nothing was written, and running again helps. */
async function refuseOnConflict<T>(
  work: () => Promise<Result<T, 'NOT_FOUND'>>,
): Promise<Result<T, 'NOT_FOUND' | 'CONFLICTING_CHANGE'>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return refuse('CONFLICTING_CHANGE', 'file', 'roster.conflict');
  }
}

async function decide({ em, now }: { em: Em; now: Date }, { programId, rows }: ImportRoster): Promise<RosterOutcome[]> {
  const emails = rows.map(({ row }) => row.email);
  return decideRoster(rows, await findRosterPersons(em, { programId, emails, now }));
}

async function write(
  unit: PeopleUnit,
  { programId, importedById, rows, invite, onProgress }: ImportRoster,
  { program, outcomes }: { program: ProgramEntity; outcomes: RosterOutcome[] },
): Promise<void> {
  const writes: RosterMemberWrite[] = [];
  const drafts: InvitationDraft[] = [];
  const language = languageFor(program.locale, undefined);
  for (const [index, outcome] of outcomes.entries()) {
    const email = rows[index]?.row.email ?? '';
    if (outcome.action === 'create' || outcome.action === 'update') writes.push({ email, ...outcome });
    if (invite && (outcome.action === 'create' || outcome.action === 'invite'))
      drafts.push({ email, roles: outcome.change.roles ?? [], language });
  }
  await writeRosterMembers(unit, { program, importedById, writes, ...(onProgress && { onProgress }) });
  if (drafts.length > 0) await upsertInvitations(unit, { programId, invitedById: importedById }, drafts);
  onProgress?.(rows.length);
}
