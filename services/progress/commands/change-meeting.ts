import { LockMode } from '@mikro-orm/core';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import { requireViewer } from '../../shared/operation.js';
import { type Result, refuse } from '../../shared/result.js';
import type { Unit } from '../../shared/transact.js';
import type { ProgressContext } from '../context.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import type { PairingFactEntity } from '../entities/pairing-fact.entity.js';
import { isParty, streamsOf } from './find-pairing.js';

export interface MeetingChange {
  unit: Unit;
  meeting: MeetingEntity;
  pairing: PairingFactEntity;
  actorId: string;
}

/** Thrown to undo what a transaction has written when a decision falls late, by a constraint of the database. */
class Undo<Code extends string> extends Error {
  constructor(readonly refusal: Result<never, Code>) {
    super('undone');
  }
}

/** Undoes the transaction and answers the refusal. */
export function undo<Code extends string>(refusal: Result<never, Code>): never {
  throw new Undo(refusal);
}

/** Locks a meeting of the viewer's and changes it in one transaction. Refuses NOT_FOUND for any other. */
export async function changeMeeting<Code extends string>(
  context: ProgressContext,
  id: string,
  change: (found: MeetingChange) => Promise<Result<MeetingEntity, Code>>,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  const { personId: actorId } = requireViewer(context);
  const known = await context.loaders.meetingById.load(id);
  const pairing = known && (await context.loaders.pairingById.load(known.pairingId));
  if (!pairing || !isParty(pairing, actorId)) return refuse('NOT_FOUND', 'id', 'meeting.notFound');
  return context
    .transact(async (unit) => {
      const meeting = await unit.em.findOneOrFail(MeetingEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
      return change({ unit, meeting, pairing, actorId });
    })
    .catch((error) => {
      if (error instanceof Undo) return error.refusal as Result<never, Code>;
      throw error;
    });
}

type MeetingEvent = {
  [Type in keyof ProgressEvents]: ProgressEvents[Type] extends { meetingId: string } ? Type : never;
}[keyof ProgressEvents];

/** What an event tells beyond which meeting of which pairing it was. */
type Told<Type extends MeetingEvent> = Omit<ProgressEvents[Type], 'meetingId' | 'pairingId'>;

/** Raises the versions that clients and calendars see, and records what happened. */
export function recordMeeting<Type extends MeetingEvent>(
  { unit, meeting, pairing, actorId }: MeetingChange,
  type: Type,
  told: Told<Type>,
): void {
  meeting.version += 1;
  meeting.icsSequence += 1;
  const payload = { meetingId: meeting.id, pairingId: pairing.pairingId, ...told };
  unit.record({ type, streams: streamsOf(pairing), actorId, payload });
}
