import type { PeopleAnswers } from '../../contracts/people-answers.js';
import type { Operation } from '../../shared/operation.js';
import type { Result } from '../../shared/result.js';
import { factsAreMissing, type Pair } from '../loaders/standing.js';
import { keepMembership, keepPerson, keepSeparation } from './keep-facts.js';

/** An operation that may ask people what its events have not told yet. */
export interface AsksPeople extends Operation {
  people: PeopleAnswers;
}

/** Refusals that rest on what people know: news of it may still be on its way. */
const restOnFacts: ReadonlySet<string> = new Set([
  'HIERARCHY',
  'CONFLICT',
  'BLOCKED',
  'NOT_A_MEMBER',
  'NOT_ACCEPTING',
  'NO_CAPACITY',
  'TOO_MANY_PENDING',
]);

/**
 * Decides about two people with what is known, and asks people at most once: before, when something was never heard of;
 * after, when the decision refuses for facts' sake, to decide once more. Never inside a transaction. What people answer
 * is kept. While people cannot be reached, what is known decides.
 */
export async function withFacts<Value, Code extends string>(
  operation: AsksPeople,
  pair: Pair,
  decide: () => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  if (await factsAreMissing(operation.em, pair)) {
    await askPeople(operation, pair);
    return decide();
  }
  const decision = await decide();
  if (decision.ok || !decision.refusals.some(({ code }) => restOnFacts.has(code))) return decision;
  return (await askPeople(operation, pair)) ? decide() : decision;
}

/** Answers whether people could be reached. */
async function askPeople(operation: AsksPeople, { programId, mentorId, menteeId }: Pair): Promise<boolean> {
  const about = { personIds: [...new Set([mentorId, menteeId])], programId };
  const answer = await operation.people.facts(about).catch((err) => {
    const { requestId } = operation;
    operation.foundation.logger.warn({ err, requestId }, 'people cannot be asked, deciding on what is known');
  });
  if (answer) await keepAnswer(operation, answer);
  return Boolean(answer);
}

/** In one order everywhere, so that two answers kept at once never wait for each other in a circle. */
function keepAnswer(operation: Operation, answer: Awaited<ReturnType<PeopleAnswers['facts']>>): Promise<void> {
  const byPerson = (a: { personId: string }, b: { personId: string }) => (a.personId < b.personId ? -1 : 1);
  return operation.transact(async ({ em }) => {
    for (const facts of answer.persons.toSorted(byPerson)) await keepPerson(em, facts);
    for (const facts of answer.memberships.toSorted(byPerson)) await keepMembership(em, facts);
    const key = ({ kind, personId, otherId }: { kind: string; personId: string; otherId: string }) =>
      kind + personId + otherId;
    for (const facts of answer.separations.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)))
      await keepSeparation(em, facts);
  });
}
