import type { StoredEvent } from '../bus/event.js';
import { decodeCursor } from '../bus/position.js';
import { unauthenticated } from '../faults.js';
import { type Operation, requireViewer } from './operation.js';

export interface LiveEventsOptions {
  /** The stream to listen on: a pairing's id, or the viewer's own for all that is theirs. */
  stream: string;
  types: ReadonlySet<string>;
  /** A cursor from which to replay. */
  after?: string | null | undefined;
  /** Asked at each event, not only at subscribing: false passes it over without a hint. */
  isVisible: (event: StoredEvent, viewerId: string) => boolean | Promise<boolean>;
}

/**
 * An event on its way to a subscriber, with the cursor to resume from; `level` once everything that was missed has been
 * replayed.
 */
export type LiveEvent = StoredEvent & {
  cursor: string;
  level: boolean;
  /** When it happened, in milliseconds since 1970 by the machine's time, whatever the rules' clock says. */
  happenedAt: number;
};

/** Live events, and the cursor from which they began: a stream that broke is opened again from there. */
export type LiveEvents = AsyncIterableIterator<LiveEvent> & { readonly startCursor: string };

/**
 * The viewer's live events of a service: first those since `after`, in order and each once, then as they happen. Ends
 * with UNAUTHENTICATED at the first event after the token expired. Throws UNAUTHENTICATED when signed out,
 * BAD_USER_INPUT for a malformed cursor, CURSOR_EXPIRED for one past retention.
 */
export async function liveEvents(operation: Operation, request: LiveEventsOptions): Promise<LiveEvents> {
  const { personId, expiresAt } = requireViewer(operation);
  const { stream, types, isVisible } = request;
  const after = operation.resumeCursor ?? request.after;
  const position = after == null ? {} : { after: decodeCursor(after) };
  const { eventHub, clock } = operation.runtime;
  // Looked up first: what happens until the reader listens must lie after it.
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
          throw unauthenticated('The token has expired. Subscribe again with a new one, and `after` the last cursor.');
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
