import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import { EventStream } from '../execution/event-stream.js';
import { cachedJson } from '../live/frame-batch.js';
import { mediaTypes } from './request-params.js';
import { onTokenExpiry, tokenExpiredFault } from './token-expiry.js';

export interface SseOptions {
  heartbeatMs: number;
  /** Expiry of the caller's token, which ends the stream. */
  expiresAt: Date | undefined;
  /** Returns true during shutdown: the stream then ends without `complete`, so that the client reconnects. */
  isClosing(): boolean;
  /** Called once when an open stream has ended, for any reason. */
  onEnd(): void;
}

const encoder = new TextEncoder();
const complete = 'event: complete\ndata: \n\n';
const heartbeat = ':\n\n';
const goingAway = ': Going away: reconnect, and subscribe with `after` set to the last cursor received.\n\n';

/**
 * Returns the response to one operation as server-sent events, in the distinct connections mode of the GraphQL over SSE
 * protocol. Events are read at the client's pace (back-pressure). An error that ends the stream is sent in a last
 * `next`.
 */
export function sseResponse(outcome: ExecutionResult | EventStream, options: SseOptions): Response {
  const headers = {
    'content-type': `${mediaTypes.events}; charset=utf-8`,
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  };
  if (!(outcome instanceof EventStream)) return new Response(nextMessage(outcome) + complete, { headers });
  return new Response(eventBody(outcome, options), { headers });
}

function eventBody(stream: EventStream, options: SseOptions): ReadableStream<Uint8Array> {
  const stopClock = onTokenExpiry(options.expiresAt, () => stream.fail(tokenExpiredFault()));
  let beat: NodeJS.Timeout | undefined;
  const stop = () => {
    stopClock();
    clearInterval(beat);
    options.onEnd();
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(heartbeat));
      // A client that has not read the last heartbeat needs no other.
      beat = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(heartbeat));
      }, options.heartbeatMs);
    },
    async pull(controller) {
      const frame = await nextFrame(stream, options);
      controller.enqueue(encoder.encode(frame.text));
      if (!frame.isLast) return;
      stop();
      controller.close();
    },
    async cancel() {
      stop();
      await stream.return();
    },
  });
}

async function nextFrame(stream: EventStream, options: SseOptions): Promise<{ text: string; isLast: boolean }> {
  try {
    const event = await stream.next();
    if (!event.done) return { text: nextMessage(event.value), isLast: false };
    return { text: options.isClosing() ? goingAway : complete, isLast: true };
  } catch (error) {
    const shown = error instanceof GraphQLError ? error : new GraphQLError('Unexpected error.');
    return { text: nextMessage({ errors: [shown] }) + complete, isLast: true };
  }
}

function nextMessage(result: ExecutionResult): string {
  return `event: next\ndata: ${cachedJson(result)}\n\n`;
}
