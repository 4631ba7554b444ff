import type { ProgressEvents } from '../../contracts/progress-events.js';
import { forbidden } from '../../shared/faults.js';
import type { LiveEvent } from '../../shared/graphql/live-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { type AgendaPhaseKeyName, agendaPhaseAt, agendaPhaseKeys } from '../agenda/agenda.domain.js';
import type { ProgressContext } from '../context.js';
import { subscribeToEvents } from '../live-events.js';
import { isUpcomingOrRunning, meetingStatusAt } from '../meetings/meeting.domain.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { findVisibleMeeting } from '../meetings/visible-meeting.loaders.js';

/** A phase that a meeting has reached. */
export interface ReachedPhase {
  key: AgendaPhaseKeyName;
}

/**
 * Subscribes to the phases of one of the viewer's meetings: the phase that it has reached, then each next one. Ends at once
 * for a meeting that is over. Throws UNAUTHENTICATED, FORBIDDEN.
 */
export async function subscribeToMeetingPhases(
  id: string,
  context: ProgressContext,
): Promise<AsyncIterableIterator<ReachedPhase>> {
  requireViewer(context);
  if (!(await findVisibleMeeting(id, context))) throw forbidden('This is not one of your meetings.');
  // Subscribed before the clock is read: a phase that begins in between arrives twice and is delivered once.
  const live = await subscribeToEvents(context, { stream: id, types: ['MeetingPhaseReached'] });
  context.resetLoaders();
  const meeting = await findVisibleMeeting(id, context);
  if (!meeting) throw forbidden('This is not one of your meetings.');
  return new Phases(meeting, live, context.runtime.clock.now());
}

/** Delivers each phase once, in order, and ends with the meeting. */
class Phases implements AsyncIterableIterator<ReachedPhase> {
  #deliveredIndex = -1;
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
    if (reached) return this.#deliver(reached);
    while (!this.#isOver) {
      const result = await this.live.next();
      if (result.done) return result;
      const { phase } = result.value.payload as ProgressEvents['MeetingPhaseReached'];
      if (phase === null) break;
      if (agendaPhaseKeys.indexOf(phase) > this.#deliveredIndex) return this.#deliver(phase);
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

  #deliver(key: AgendaPhaseKeyName): IteratorResult<ReachedPhase> {
    this.#deliveredIndex = agendaPhaseKeys.indexOf(key);
    return { done: false, value: { key } };
  }
}
