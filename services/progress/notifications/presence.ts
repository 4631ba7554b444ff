import type { LiveEvents } from '../../shared/graphql/live-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { ProgressContext } from '../context.js';

/**
 * Marks the viewer as connected while they read these events: reminders that they get live are not e-mailed. Marked only
 * once they are subscribed, so that no reminder is lost in between. The events end with the token, and so does the mark.
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
