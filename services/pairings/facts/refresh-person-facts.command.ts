import type { PeopleRpc } from '../../contracts/people-rpc.js';
import type { Result } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import type { CandidatePair } from './candidate-pair.domain.js';
import { upsertBlockOrConflictFact, upsertMembershipFact, upsertPersonFact } from './upsert-facts.writes.js';

/** An operation that may ask people what its events have not told yet. */
export interface PeopleOperation extends PairingsOperation {
  people: PeopleRpc;
}

/**
 * Decides about two people by what people knows of them now: a block, a limit or a manager of a moment ago holds, and who
 * was just made can be used at once. Asked before the transaction, never inside it. What people answers is kept; while
 * people cannot be reached, what its events have told decides.
 */
export async function withFreshFacts<Value, Code extends string>(
  operation: PeopleOperation,
  pair: CandidatePair,
  decide: () => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  await refreshPersonFacts(operation, pair.programId, [pair.mentorId, pair.menteeId]);
  return decide();
}

/**
 * Keeps what people knows now of some persons in a programme, and of what stands between them; answers it, undefined while
 * people cannot be reached. Never to be asked in a transaction.
 */
export async function refreshPersonFacts(
  operation: PeopleOperation,
  programId: string,
  personIds: string[],
): Promise<Awaited<ReturnType<PeopleRpc['facts']>> | undefined> {
  const about = { personIds: [...new Set(personIds)], programId };
  const answer = await operation.people.facts(about).catch((err) => {
    const { requestId } = operation;
    operation.runtime.logger.warn({ err, requestId }, 'people cannot be asked, deciding on what is known');
  });
  if (answer) await keepAnswer(operation, answer);
  return answer ?? undefined;
}

/** In one order everywhere, so that two answers kept at once never wait for each other in a circle. */
function keepAnswer(operation: PairingsOperation, answer: Awaited<ReturnType<PeopleRpc['facts']>>): Promise<void> {
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
