import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import { EventStream } from '../execution/event-stream.js';
import { cachedJson } from '../live/frame-batch.js';
import { mediaTypes } from './request-params.js';
import { onTokenExpiry, tokenExpiredFault } from './token-expiry.js';

export interface SseOptions {
  heartbeatMs: number;
  /** When the caller's token ends, and the stream with it. */
  expiresAt: Date | undefined;
  /** True once the gateway is closing: the stream then ends without `complete`, so that clients come back. */
  isClosing(): boolean;
  /** Called once an open stream has ended, whoever ended it. */
  onEnd(): void;
}

const encoder = new TextEncoder();
const complete = 'event: complete\ndata: \n\n';
const heartbeat = ':\n\n';
const goingAway = ': Going away. Come back, and subscribe with `after` the last cursor received.\n\n';

/**
 * The answer to one operation as server-sent events: the distinct connections mode of the GraphQL over SSE protocol.
 * Events are asked for at the pace of the reader. An error that ends the stream is told in a last `next`.
 */
export function sseResponse(outcome: ExecutionResult | EventStream, options: SseOptions): Response {
  const headers = {
    'content-type': `${mediaTypes.events}; charset=utf-8`,
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  };
  if (!(outcome instanceof EventStream)) return new Response(next(outcome) + complete, { headers });
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
      // A reader that has not taken the last sign of life needs no other.
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
    if (!event.done) return { text: next(event.value), isLast: false };
    return { text: options.isClosing() ? goingAway : complete, isLast: true };
  } catch (error) {
    const told = error instanceof GraphQLError ? error : new GraphQLError('Unexpected error.');
    return { text: next({ errors: [told] }) + complete, isLast: true };
  }
}

function next(result: ExecutionResult): string {
  return `event: next\ndata: ${cachedJson(result)}\n\n`;
}
