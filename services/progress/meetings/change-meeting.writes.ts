import { LockMode } from '@mikro-orm/core';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { loadOwnPairing, pairingStreams, retryWithFreshPairing } from '../facts/own-pairing.loaders.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressEvent, ProgressUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { MeetingEntity } from './meeting.entity.js';

export interface MeetingRowChange {
  unit: ProgressUnit;
  meeting: MeetingEntity;
  pairing: PairingFactEntity;
  /** Null for the clock. */
  actorId: string | null;
}

/** A change by one of the two. */
export type PartyMeetingChange = MeetingRowChange & { actorId: string };

/** Thrown to undo what a transaction has written when a decision falls late, by a constraint of the database. */
class Undo<Code extends string> extends Error {
  constructor(readonly refusal: Result<never, Code>) {
    super('undone');
  }
}

/** Undoes the transaction and answers the refusal. */
export function rollBackWith<Code extends string>(refusal: Result<never, Code>): never {
  throw new Undo(refusal);
}

/** Answers the refusal for which a transaction was undone. */
export async function refusalAfterRollback<T, Code extends string>(
  work: Promise<Result<T, Code>>,
): Promise<Result<T, Code>> {
  return work.catch((error) => {
    if (error instanceof Undo) return error.refusal as Result<never, Code>;
    throw error;
  });
}

/** Which meeting, and where the input names it. */
export interface MeetingRef {
  id: string;
  path: string[];
}

/**
 * Takes the pairing's turn, locks a meeting of the viewer's and changes it in one transaction. Its events are in the
 * outbox in the order in which the pairing's meetings were changed. Refuses NOT_FOUND for any other meeting.
 */
export async function changeMeeting<Code extends string>(
  context: ProgressContext,
  { id, path }: MeetingRef,
  change: (found: PartyMeetingChange) => Promise<Result<MeetingEntity, Code>>,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  const { personId: actorId } = requireViewer(context);
  const known = await context.loaders.meetingById.load(id);
  const pairing = await loadOwnPairing(known, context);
  if (!pairing) return refuse('NOT_FOUND', path, 'meeting.notFound');
  return retryWithFreshPairing(context, pairing, (fresh) =>
    refusalAfterRollback(
      context.transact(async (unit) =>
        change({ unit, meeting: await lockMeeting(unit, id, fresh.pairingId), pairing: fresh, actorId }),
      ),
    ),
  );
}

/** Takes the pairing's turn, then locks the meeting. */
export async function lockMeeting(unit: ProgressUnit, id: string, pairingId: string): Promise<MeetingEntity> {
  await unit.lockAggregate(pairingId);
  return unit.em.findOneOrFail(MeetingEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

type MeetingEvent = {
  [Type in keyof ProgressEvents]: ProgressEvents[Type] extends { meetingId: string } ? Type : never;
}[keyof ProgressEvents];

/** What an event tells beyond which meeting of which pairing it was. */
type Told<Type extends MeetingEvent> = Omit<ProgressEvents[Type], 'meetingId' | 'pairingId'>;

/** Changes of time or status that a calendar shows. */
const shownByCalendars: ReadonlySet<MeetingEvent> = new Set([
  'MeetingConfirmed',
  'MeetingRescheduled',
  'MeetingCancelled',
  'MeetingMissed',
]);

/** Raises the versions that clients and calendars see, and records what happened. */
export function recordMeetingChange<Type extends MeetingEvent>(
  change: MeetingRowChange,
  type: Type,
  told: Told<Type>,
): void {
  change.meeting.version += 1;
  if (shownByCalendars.has(type)) change.meeting.icsSequence += 1;
  recordMeetingEvent(change, type, told);
}

/** Records what happened without a new version: nothing changed that both can see. Told to these streams. */
export function recordMeetingEvent<Type extends MeetingEvent>(
  { unit, meeting, pairing, actorId }: MeetingRowChange,
  type: Type,
  told: Told<Type>,
  streams: string[] = pairingStreams(pairing),
): void {
  const payload = { meetingId: meeting.id, pairingId: pairing.pairingId, ...told };
  // TypeScript does not see that the details and the two ids make the payload again.
  unit.record({ type, streams, actorId, payload } as ProgressEvent<Type>);
}
