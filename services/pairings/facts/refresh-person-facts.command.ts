import type { PeopleRpc } from '../../contracts/people-rpc.js';
import type { PairingsOperation } from '../operation.js';
import { upsertBlockOrConflictFact, upsertMembershipFact, upsertPersonFact } from './upsert-facts.writes.js';

/** An operation that can ask people for facts that its events have not brought yet. */
export interface PeopleOperation extends PairingsOperation {
  people: PeopleRpc;
}

/**
 * Stores what people knows now of some persons in a programme, with the blocks and conflicts between them, and returns it.
 * A command calls it before its transaction, so that a block or a role of a moment ago counts. Undefined while people
 * cannot be reached: then the stored facts decide.
 */
export async function refreshPersonFacts(
  operation: PeopleOperation,
  programId: string,
  personIds: string[],
): Promise<Awaited<ReturnType<PeopleRpc['facts']>> | undefined> {
  const question = { personIds: [...new Set(personIds)], programId };
  const answer = await operation.people.facts(question).catch((err) => {
    const { requestId } = operation;
    operation.runtime.logger.warn({ err, requestId }, 'people cannot be reached, stored facts decide');
  });
  if (answer) await storeAnswer(operation, answer);
  return answer ?? undefined;
}

/** Stores facts in one order everywhere, so that two answers stored at once cannot deadlock. */
function storeAnswer(operation: PairingsOperation, answer: Awaited<ReturnType<PeopleRpc['facts']>>): Promise<void> {
  const byPerson = (a: { personId: string }, b: { personId: string }) => (a.personId < b.personId ? -1 : 1);
  return operation.transact(async ({ em }) => {
    for (const facts of answer.persons.toSorted(byPerson)) await upsertPersonFact(em, facts);
    for (const facts of answer.memberships.toSorted(byPerson)) await upsertMembershipFact(em, facts);
    const key = ({ kind, personId, otherId }: { kind: string; personId: string; otherId: string }) =>
      kind + personId + otherId;
    for (const facts of answer.separations.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)))
      await upsertBlockOrConflictFact(em, facts);
  });
}
