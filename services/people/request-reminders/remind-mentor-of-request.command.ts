import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { Em } from '../../shared/database/orm.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { SeparationEntity } from '../separations/separation.entity.js';

/** Puts the letter to a mentor into the queue, in the transaction of `em`. */
export type QueueRequestReminder = (em: Em, mentor: PersonEntity, menteeName: string) => Promise<void>;

/**
 * Writes to a mentor whose answer a request waits for. Nobody is written to who was erased or suspended, or about somebody
 * who was, nor where one of the two has blocked the other since.
 */
export async function remindMentorOfRequest(
  em: Em,
  { mentorId, menteeId }: PairingsEvents['RequestWaiting'],
  post: QueueRequestReminder,
): Promise<void> {
  const both = [mentorId, menteeId];
  const persons = await em.find(PersonEntity, { id: { $in: both }, status: { $nin: ['ERASED', 'SUSPENDED'] } });
  const mentor = persons.find(({ id }) => id === mentorId);
  const mentee = persons.find(({ id }) => id === menteeId);
  const block = { kind: 'BLOCK' as const, stands: true, personId: { $in: both }, otherId: { $in: both } };
  if (!mentor || !mentee || (await em.count(SeparationEntity, block)) > 0) return;
  await post(em, mentor, mentee.displayName);
}
