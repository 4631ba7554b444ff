import type { StoredEvent } from '../bus/event.js';
import { decodeCursor } from '../bus/position.js';
import { unauthenticated } from '../faults.js';
import { type Operation, requireViewer } from './operation.js';

export interface LiveEventsOptions {
  /** Stream to listen on: a pairing's id, or the viewer's own id for all of their events. */
  stream: string;
  types: ReadonlySet<string>;
  /** Cursor to replay from. */
  after?: string | null | undefined;
  /** Called for each event, not only when subscribing. An event for which it returns false is skipped silently. */
  isVisible: (event: StoredEvent, viewerId: string) => boolean | Promise<boolean>;
}

/**
 * An event for a subscriber, with the cursor to resume from. `level` is true when all missed events have been replayed.
 */
export type LiveEvent = StoredEvent & {
  cursor: string;
  level: boolean;
  /** When it happened, in milliseconds since 1970 by system time, also if the sandbox clock was moved. */
  happenedAt: number;
};

/** Live events, and the cursor at which they began: a broken stream is opened again from there. */
export type LiveEvents = AsyncIterableIterator<LiveEvent> & { readonly startCursor: string };

/**
 * Returns the viewer's live events of a service: first those since `after`, in order and each once, then new events.
 * Ends with UNAUTHENTICATED at the first event after the token expired. Throws UNAUTHENTICATED when signed out,
 * BAD_USER_INPUT for a malformed cursor, CURSOR_EXPIRED for one past retention.
 */
export async function liveEvents(operation: Operation, request: LiveEventsOptions): Promise<LiveEvents> {
  const { personId, expiresAt } = requireViewer(operation);
  const { stream, types, isVisible } = request;
  const after = operation.resumeCursor ?? request.after;
  const position = after == null ? {} : { after: decodeCursor(after) };
  const { eventHub, clock } = operation.runtime;
  // Read before subscribing: events recorded until the reader listens must come after this cursor.
  const startCursor = after ?? eventHub.deliveredCursor;
  const upstream = await eventHub.subscribe({ stream, types, ...position });
  return {
    startCursor,
    async next(): Promise<IteratorResult<LiveEvent>> {
      for (;;) {
        const result = await upstream.next();
        if (result.done) return result;
        if (expiresAt.getTime() <= Date.now()) {
          await upstream.return?.();
          throw unauthenticated(
            'The token has expired. Subscribe again with a new token, and `after` set to the last cursor received.',
          );
        }
        if (!(await isVisible(result.value, personId))) continue;
        const { level } = upstream;
        const happenedAt = Date.now() - (clock.now().getTime() - result.value.at.getTime());
        const value = { ...result.value, cursor: eventHub.cursorOf(result.value), level, happenedAt };
        return { done: false, value };
      }
    },
    async return(): Promise<IteratorResult<LiveEvent>> {
      await upstream.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator](): LiveEvents {
      return this as LiveEvents;
    },
  };
}
