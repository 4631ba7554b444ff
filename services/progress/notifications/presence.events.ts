import type { LiveEvents } from '../../shared/graphql/live-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { ProgressContext } from '../context.js';

/**
 * The viewer counts as connected for as long as they follow these events: what they are told live is not written to them
 * as well. Said only now that they listen, so that nothing falls between the two; an expired token counts no more, since
 * the events end with it.
 */
export async function markPresentWhileSubscribed(context: ProgressContext, events: LiveEvents): Promise<LiveEvents> {
  const { personId, expiresAt } = requireViewer(context);
  const leave = await context.presence.connect(personId, expiresAt).catch(async (error) => {
    await events.return?.();
    throw error;
  });
  return {
    startCursor: events.startCursor,
    async next() {
      const result = await events.next().catch((error) => {
        leave();
        throw error;
      });
      if (result.done) leave();
      return result;
    },
    async return() {
      leave();
      await events.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator](): LiveEvents {
      return this as LiveEvents;
    },
  };
}
