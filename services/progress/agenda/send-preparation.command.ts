import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import { GoalEntity } from '../goals/goal.entity.js';
import { meetingStatusAt } from '../meetings/meeting.domain.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { meetingRow, type PartyMeetingChange, recordMeetingChange } from '../meetings/meeting-change.writes.js';
import { decideMeetingTransition } from '../meetings/meeting-state-machine.domain.js';
import { decidePreparation, type NewPreparation } from './preparation.domain.js';
import { PreparationEntity } from './preparation.entity.js';

type Code = 'WRONG_STATUS' | 'NOT_YOURS' | 'INVALID' | 'NOT_FOUND';

export interface SendPreparation extends NewPreparation {
  meetingId: string;
}

/**
 * A party sends goals of the pairing, their own documents and a note before a meeting. Sending again replaces what they
 * had sent. People shows only documents that the sender owns.
 */
export function sendPreparation(
  context: ProgressContext,
  { meetingId, ...sent }: SendPreparation,
): Promise<Result<MeetingEntity, Code>> {
  const preparation = { ...sent, goalIds: [...new Set(sent.goalIds)], documentIds: [...new Set(sent.documentIds)] };
  return changePairingRow(context, meetingRow(context, meetingId, ['meetingId']), async (change) => {
    const { unit, row: meeting, pairing } = change;
    const move = decideMeetingTransition(meetingStatusAt(meeting, unit.now), 'PREPARE', 'OTHER', 'meetingId');
    if (!move.ok) return move;
    const ofPairing = { id: { $in: preparation.goalIds }, pairingId: pairing.pairingId };
    const known = await unit.em.find(GoalEntity, ofPairing, { fields: ['id'] });
    const decision = decidePreparation(preparation, new Set(known.map(({ id }) => id)));
    if (!decision.ok) return decision;
    await savePreparation(change, preparation);
    return accept(meeting);
  });
}

async function savePreparation(
  change: PartyMeetingChange,
  { goalIds, documentIds, note }: NewPreparation,
): Promise<void> {
  const { unit, row: meeting, pairing, actorId: senderId } = change;
  const whose = { meetingId: meeting.id, senderId };
  const sent = { goalIds, documentIds, note: note?.trim() || null, sentAt: unit.now };
  const before = await unit.em.findOne(PreparationEntity, whose);
  if (before) Object.assign(before, sent);
  else unit.em.persist(unit.em.create(PreparationEntity, { ...whose, ...sent }));
  const recipientId = senderId === pairing.mentorId ? pairing.menteeId : pairing.mentorId;
  recordMeetingChange(change, 'PreparationSent', { senderId, recipientId, documentIds });
}
