import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { Em } from '../../shared/database/orm.js';
import type { HandlerDeps } from '../people-feature.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { SeparationEntity } from '../separations/separation.entity.js';
import { requestReminderEmail } from './request-reminder.email.js';

/**
 * Queues an e-mail that reminds a mentor of an unanswered request. Does nothing when either person was erased or
 * suspended, or when either has blocked the other since the request.
 */
export async function remindMentorOfRequest(
  em: Em,
  { mentorId, menteeId }: PairingsEvents['RequestWaiting'],
  { queueEmail }: HandlerDeps,
): Promise<void> {
  const both = [mentorId, menteeId];
  const persons = await em.find(PersonEntity, { id: { $in: both }, status: { $nin: ['ERASED', 'SUSPENDED'] } });
  const mentor = persons.find(({ id }) => id === mentorId);
  const mentee = persons.find(({ id }) => id === menteeId);
  const block = { kind: 'BLOCK' as const, stands: true, personId: { $in: both }, otherId: { $in: both } };
  if (!mentor || !mentee || (await em.count(SeparationEntity, block)) > 0) return;
  await queueEmail(requestReminderEmail(mentor, mentee.displayName), em);
}
