import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { StoredEvent } from '../../shared/bus/event.js';
import { meanScore } from '../evaluations/evaluation.domain.js';
import { EvaluationAnswerEntity } from '../evaluations/evaluation-answer.entity.js';
import type { ProgressUnit } from '../operation.js';
import { addToProgramDay } from './program-day.writes.js';
import type { ProgramCounts } from './program-stats.domain.js';
import { type MeetingTally, meetingDelta, objectivesWeight } from './tally.domain.js';

type OfMeeting = ProgressEvents['MeetingMissed'];

const findTally = 'select ended, wrapped_up as "wrappedUp" from meeting_tally where meeting_id = ? for update';
const keepTally = `insert into meeting_tally (meeting_id, ended, wrapped_up) values (?, ?, ?)
  on conflict (meeting_id) do update set ended = excluded.ended, wrapped_up = excluded.wrapped_up`;

/** Counts by the day on which the meeting was to begin, so that all of one meeting counts on one day. */
async function tally(
  unit: ProgressUnit,
  { meetingId, pairingId }: OfMeeting,
  after: MeetingTally,
  more: Partial<ProgramCounts> = {},
): Promise<void> {
  const [meeting] = await unit.em.execute<{ startsAt: Date }[]>(startOf, [meetingId]);
  if (!meeting) return;
  const [found] = await unit.em.execute<MeetingTally[]>(findTally, [meetingId]);
  const before = found ?? { ended: false, wrappedUp: false };
  await unit.em.execute(keepTally, [meetingId, after.ended, after.wrappedUp]);
  await addToProgramDay(
    unit,
    { pairingId, at: new Date(meeting.startsAt) },
    { ...meetingDelta(before, after), ...more },
  );
}

const startOf = 'select starts_at as "startsAt" from meeting where id = ?';

/** A meeting's time has passed: it waits to be wrapped up. */
export const tallyMeetingEnded = (unit: ProgressUnit, { payload }: StoredEvent): Promise<void> =>
  tally(unit, payload as OfMeeting, { ended: true, wrappedUp: false });

/** It did not take place, so there is nothing to wrap up. */
export const tallyMeetingMissed = (unit: ProgressUnit, { payload }: StoredEvent): Promise<void> =>
  tally(unit, payload as OfMeeting, { ended: false, wrappedUp: false }, { meetingsMissed: 1 });

/** The two met. */
export const tallyMeetingHeld = (unit: ProgressUnit, { payload }: StoredEvent): Promise<void> => {
  const { pairingId, startsAt } = payload as ProgressEvents['MeetingHeld'];
  return addToProgramDay(unit, { pairingId, at: new Date(startsAt) }, { meetingsHeld: 1 });
};

/** One of the two wrapped up, and said whether the day's objectives were reached. */
export async function tallyWrapUp(unit: ProgressUnit, { payload, actorId }: StoredEvent): Promise<void> {
  const meeting = payload as OfMeeting;
  const [said] = await unit.em.execute<{ answer: keyof typeof objectivesWeight }[]>(answerOf, [
    meeting.meetingId,
    actorId,
  ]);
  const objectives = said ? { objectivesAsked: 1, objectivesMet: objectivesWeight[said.answer] } : {};
  await tally(unit, meeting, { ended: true, wrappedUp: true }, objectives);
}

const answerOf = 'select objectives_met as answer from wrap_up_answer where meeting_id = ? and person_id = ?';

/** What the two said of their relationship counts on the day on which it is told. */
export async function tallyEvaluation(unit: ProgressUnit, { payload, at }: StoredEvent): Promise<void> {
  const { evaluationId, pairingId } = payload as ProgressEvents['EvaluationRevealed'];
  const answers = await unit.em.find(EvaluationAnswerEntity, { evaluationId });
  const score = meanScore(answers);
  if (score !== null) await addToProgramDay(unit, { pairingId, at: new Date(at) }, { evaluations: 1, scoreSum: score });
}
