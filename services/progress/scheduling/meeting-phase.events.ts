import type { ProgressEvents } from '../../contracts/progress-events.js';
import { forbidden } from '../../shared/faults.js';
import { type LiveEvent, liveEvents } from '../../shared/graphql/live-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { type AgendaPhaseKeyName, agendaPhaseAt, agendaPhaseKeys } from '../agenda/agenda.domain.js';
import type { ProgressContext } from '../context.js';
import { isUpcomingOrRunning, meetingStatusAt } from '../meetings/meeting.domain.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { findVisibleMeeting } from '../meetings/meeting.resolver.js';
import { isMeetingEventVisible, phaseEventTypes } from '../meetings/meeting-changed.events.js';

/** A phase that a meeting has reached. */
export interface ReachedPhase {
  key: AgendaPhaseKeyName;
}

/**
 * The phases of a meeting of the viewer's: the one it has reached by now, then each as the due loop tells that it has
 * begun. Ends at once for a meeting that is over. Throws UNAUTHENTICATED, FORBIDDEN.
 */
export async function subscribeToMeetingPhases(
  id: string,
  context: ProgressContext,
): Promise<AsyncIterableIterator<ReachedPhase>> {
  requireViewer(context);
  if (!(await findVisibleMeeting(id, context))) throw forbidden('This is not one of your meetings.');
  // Listened to before the clock is read: what begins in between comes twice, and is told once.
  const live = await liveEvents(context, { stream: id, types: phaseEventTypes, isVisible: isMeetingEventVisible });
  context.resetLoaders();
  const meeting = await findVisibleMeeting(id, context);
  if (!meeting) throw forbidden('This is not one of your meetings.');
  return new Phases(meeting, live, context.runtime.clock.now());
}

/** Tells each phase once, in their order, and ends with the meeting. */
class Phases implements AsyncIterableIterator<ReachedPhase> {
  #told = -1;
  #reached: AgendaPhaseKeyName | undefined;
  #isOver: boolean;

  constructor(
    { status, startedAt, minutes, ...meeting }: MeetingEntity,
    private readonly live: AsyncIterableIterator<LiveEvent>,
    now: Date,
  ) {
    this.#isOver = !isUpcomingOrRunning(meetingStatusAt({ status, startedAt, minutes, ...meeting }, now));
    const isRunning = status === 'IN_PROGRESS' && startedAt;
    this.#reached = isRunning ? agendaPhaseAt({ startedAt, minutes }, now)?.phase.key : undefined;
  }

  async next(): Promise<IteratorResult<ReachedPhase>> {
    const reached = this.#reached;
    this.#reached = undefined;
    if (reached) return this.#tell(reached);
    while (!this.#isOver) {
      const result = await this.live.next();
      if (result.done) return result;
      const { phase } = result.value.payload as ProgressEvents['MeetingPhaseReached'];
      if (phase === null) break;
      if (agendaPhaseKeys.indexOf(phase) > this.#told) return this.#tell(phase);
    }
    return this.return();
  }

  async return(): Promise<IteratorResult<ReachedPhase>> {
    this.#isOver = true;
    await this.live.return?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #tell(key: AgendaPhaseKeyName): IteratorResult<ReachedPhase> {
    this.#told = agendaPhaseKeys.indexOf(key);
    return { done: false, value: { key } };
  }
}
