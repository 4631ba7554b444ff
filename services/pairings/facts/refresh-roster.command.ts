import type { PeopleRpc } from '../../contracts/people-rpc.js';
import type { MemberSelection } from './member-selection.domain.js';
import type { PeopleOperation } from './refresh-person-facts.command.js';
import { type FreshRosterFacts, findStaleFacts, upsertRosterFacts } from './upsert-roster.writes.js';

/** Persons in one question to people. The answer then has a few hundred kilobytes. */
const batchSize = 500;

/**
 * Brings the stored facts of a programme's members up to date: people answers with versions, and only changed facts are
 * fetched and stored. While people cannot be reached, the stored facts decide.
 */
export async function refreshRoster(operation: PeopleOperation, selection: MemberSelection): Promise<void> {
  const { runtime, requestId } = operation;
  const changes = await askForChanges(operation, selection).catch((err) => {
    runtime.logger.warn({ err, requestId }, 'people cannot be asked, matching on stored facts');
  });
  if (changes) await operation.transact(({ em }) => upsertRosterFacts(em, changes));
}

/** The changed facts; null for none. */
async function askForChanges(
  { em, people }: PeopleOperation,
  { programId, roles, personIds }: MemberSelection,
): Promise<FreshRosterFacts | null> {
  const roster = await people.roster({ programId, roles, personIds: [...personIds] });
  const stale = await findStaleFacts(em, roster);
  if (Object.values(stale).every((part) => part.length === 0)) return null;
  const { memberships, separations } = stale;
  const persons = await inBatches(stale.personIds, async (ids) => (await factsOf(people, ids)).persons);
  const profiles = await inBatches(stale.profileIds, async (ids) => (await profilesOf(people, ids)).profiles);
  return { memberships, separations, persons, profiles };
}

const factsOf = (people: PeopleRpc, personIds: string[]) => people.facts({ personIds, programId: null });
const profilesOf = (people: PeopleRpc, personIds: string[]) => people.matchingProfiles({ personIds });

/** Asks in batches. A row that two batches return, such as a manager, is kept once. */
async function inBatches<Row extends { personId: string }>(
  ids: string[],
  ask: (ids: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const found = new Map<string, Row>();
  for (let from = 0; from < ids.length; from += batchSize)
    for (const row of await ask(ids.slice(from, from + batchSize))) found.set(row.personId, row);
  return [...found.values()];
}
