import type { PersonExport } from '../../contracts/export-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { EvaluationAnswerEntity } from '../evaluations/evaluation-answer.entity.js';
import { MembershipFactEntity } from '../facts/membership-fact.entity.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { PersonFactEntity } from '../facts/person-fact.entity.js';
import { EntryEntity } from '../goal-progress/entry.entity.js';
import { GoalEntity } from '../goals/goal.entity.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import { exportGrowth } from './export-growth.loaders.js';
import { exportMeetings } from './export-meetings.loaders.js';
import { exportReminders } from './export-reminders.loaders.js';

/**
 * Returns everything that progress stores about a person: their goals, their entries including private ones, the meetings
 * of their pairings and what they contributed, their reminders. The other party's entries are not included.
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
    ...(await exportGrowth(em, personId)),
    ...(await exportReminders(em, personId)),
  };
}
