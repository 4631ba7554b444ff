import type { PersonExport } from '../../contracts/export-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { EvaluationAnswerEntity } from '../evaluations/evaluation-answer.entity.js';
import { MembershipFactEntity } from '../facts/membership-fact.entity.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { PersonFactEntity } from '../facts/person-fact.entity.js';
import { EntryEntity } from '../goals/entry.entity.js';
import { GoalEntity } from '../goals/goal.entity.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import { ReminderEntity } from '../reminders/reminder.entity.js';
import { exportGrowth } from './export-growth.loaders.js';
import { exportMeetings } from './export-meetings.loaders.js';
import { exportReminders } from './export-reminders.loaders.js';

/**
 * All that progress keeps of one person: their goals, the entries that they wrote, private ones included, the meetings of
 * their pairings and what they brought to them, their reminders. Entries of the other party, shared or not, are the other's.
 */
export async function exportPerson(em: Em, personId: string): Promise<PersonExport> {
  const party = { $or: [{ mentorId: personId }, { menteeId: personId }] };
  const pairings = await em.find(PairingFactEntity, party, { orderBy: { pairingId: 'asc' } });
  const ofPairings = { pairingId: { $in: pairings.map(({ pairingId }) => pairingId) } };
  return {
    facts: await em.findOne(PersonFactEntity, personId),
    memberships: await em.find(MembershipFactEntity, { personId }, { orderBy: { programId: 'asc' } }),
    goals: await em.find(GoalEntity, { ownerId: personId }, { orderBy: { createdAt: 'asc', id: 'asc' } }),
    entries: await em.find(EntryEntity, { authorId: personId }, { orderBy: { at: 'asc', id: 'asc' } }),
    meetings: await em.find(MeetingEntity, ofPairings, { orderBy: { startsAt: 'asc', id: 'asc' } }),
    evaluationAnswers: await em.find(EvaluationAnswerEntity, { personId }, { orderBy: { submittedAt: 'asc' } }),
    ...(await exportMeetings(em, personId)),
    reminders: await em.find(ReminderEntity, { recipientId: personId }, { orderBy: { dueAt: 'asc', id: 'asc' } }),
    ...(await exportGrowth(em, personId)),
    ...(await exportReminders(em, personId)),
  };
}
