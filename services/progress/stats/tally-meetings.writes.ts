import type { ProgressEvents } from '../../contracts/progress-events.js';
import { meanScore } from '../evaluations/evaluation.domain.js';
import { EvaluationAnswerEntity } from '../evaluations/evaluation-answer.entity.js';
import type { ProgressUnit } from '../operation.js';
import { addToProgramDay } from './program-day.writes.js';
import type { ProgramCounts } from './program-stats.domain.js';
import { type MeetingTally, meetingDelta, objectivesWeight } from './tally.domain.js';

interface MeetingRef {
  meetingId: string;
  pairingId: string;
}

const findTally = 'select ended, wrapped_up as "wrappedUp" from meeting_tally where meeting_id = ? for update';
const saveTally = `insert into meeting_tally (meeting_id, ended, wrapped_up) values (?, ?, ?)
  on conflict (meeting_id) do update set ended = excluded.ended, wrapped_up = excluded.wrapped_up`;

/** Counts on the planned day of the meeting, so that everything about one meeting counts on one day. */
async function tally(
  unit: ProgressUnit,
  { meetingId, pairingId }: MeetingRef,
  after: MeetingTally,
  more: Partial<ProgramCounts> = {},
): Promise<void> {
  const [meeting] = await unit.em.execute<{ startsAt: Date }[]>(startOf, [meetingId]);
  if (!meeting) return;
  const [found] = await unit.em.execute<MeetingTally[]>(findTally, [meetingId]);
  const before = found ?? { ended: false, wrappedUp: false };
  await unit.em.execute(saveTally, [meetingId, after.ended, after.wrappedUp]);
  await addToProgramDay(
    unit,
    { pairingId, at: new Date(meeting.startsAt) },
    { ...meetingDelta(before, after), ...more },
  );
}

const startOf = 'select starts_at as "startsAt" from meeting where id = ?';

/** Counts a meeting that ended and waits for its wrap-up. */
export const tallyMeetingEnded = (unit: ProgressUnit, { payload }: { payload: MeetingRef }): Promise<void> =>
  tally(unit, payload, { ended: true, wrappedUp: false });

/** Counts a missed meeting; it needs no wrap-up. */
export const tallyMeetingMissed = (unit: ProgressUnit, { payload }: { payload: MeetingRef }): Promise<void> =>
  tally(unit, payload, { ended: false, wrappedUp: false }, { meetingsMissed: 1 });

/** Counts a held meeting. */
export const tallyMeetingHeld = (
  unit: ProgressUnit,
  { payload: { pairingId, startsAt } }: { payload: ProgressEvents['MeetingHeld'] },
): Promise<void> => addToProgramDay(unit, { pairingId, at: new Date(startsAt) }, { meetingsHeld: 1 });

/** Counts a party's wrap-up and their answer about the objectives. */
export async function tallyWrapUp(
  unit: ProgressUnit,
  { payload: meeting, actorId }: { payload: MeetingRef; actorId: string | null },
): Promise<void> {
  const [own] = await unit.em.execute<{ answer: keyof typeof objectivesWeight }[]>(answerOf, [
    meeting.meetingId,
    actorId,
  ]);
  const objectives = own ? { objectivesAsked: 1, objectivesMet: objectivesWeight[own.answer] } : {};
  await tally(unit, meeting, { ended: true, wrappedUp: true }, objectives);
}

const answerOf = 'select objectives_met as answer from wrap_up_answer where meeting_id = ? and person_id = ?';

/** Counts a revealed evaluation on the day of its reveal. */
export async function tallyEvaluation(
  unit: ProgressUnit,
  { payload: { evaluationId, pairingId }, at }: { payload: ProgressEvents['EvaluationRevealed']; at: Date },
): Promise<void> {
  const answers = await unit.em.find(EvaluationAnswerEntity, { evaluationId });
  const score = meanScore(answers);
  if (score !== null) await addToProgramDay(unit, { pairingId, at: new Date(at) }, { evaluations: 1, scoreSum: score });
}
