import type { PeopleRpc } from '../../contracts/people-rpc.js';
import type { MemberSelection } from './member-selection.domain.js';
import type { PeopleOperation } from './refresh-person-facts.command.js';
import { type FreshRosterFacts, findStaleFacts, upsertRosterFacts } from './upsert-roster.writes.js';

/** Persons for one question: a few hundred kilobytes of answer. */
const batchSize = 500;

/**
 * Lets what is known here of a programme's members be as new as what people knows: one question tells how new each is,
 * and only what changed is asked for and kept. While people cannot be reached, what is known decides.
 */
export async function refreshRoster(operation: PeopleOperation, which: MemberSelection): Promise<void> {
  const { runtime, requestId } = operation;
  const fresh = await askFresh(operation, which).catch((err) => {
    runtime.logger.warn({ err, requestId }, 'people cannot be asked, matching on what is known');
  });
  if (fresh) await operation.transact(({ em }) => upsertRosterFacts(em, fresh));
}

/** What is new, null when nothing is. */
async function askFresh(
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

/** Each once, though two batches may answer for the same manager. */
async function inBatches<Row extends { personId: string }>(
  ids: string[],
  ask: (ids: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const found = new Map<string, Row>();
  for (let from = 0; from < ids.length; from += batchSize)
    for (const row of await ask(ids.slice(from, from + batchSize))) found.set(row.personId, row);
  return [...found.values()];
}
