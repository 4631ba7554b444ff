import type { ExecutionResult } from 'graphql';
import { maskError } from '../../services/shared/graphql/masked-errors.js';
import type { Call } from '../../services/shared/http/call.js';
import type { Logger } from '../../services/shared/telemetry/logger.js';
import { EventStream } from '../execution/event-stream.js';
import type { OperationContext } from '../execution/operation-context.js';
import { endEventSpan } from '../execution/subgraph-spans.js';
import type { Limits, Token } from '../options.js';
import { formatResult, type PreparedOperation } from '../runtime/format-result.js';
import type { GraphRuntime } from '../runtime/graph-runtime.js';
import type { OperationTelemetry } from '../telemetry.js';
import { SharedStream } from './shared-stream.js';
import { SharedStreamReader } from './stream-reader.js';
import { isResumable, operationKeys, resumeCursorOf } from './subscription-key.js';
import type { JoinRequest, StreamFrame, UpstreamOpening, UpstreamSource } from './upstream.js';

/** Thrown when a subgraph refuses a subscription; carries its result. */
class SubscriptionRefused extends Error {
  constructor(readonly result: ExecutionResult) {
    super('The subscription was refused.');
  }
}

/** The caller of a subscription: its call, and its token. */
export interface SubscriptionCaller {
  call: Call;
  token: Token | null;
}

/** Open subscriptions, and the upstreams that they use. */
export interface Subscriptions {
  /** Streams that are open now, over any transport. */
  openStreams: ReadonlySet<EventStream>;
  /** Returns the number of open upstreams. */
  upstreams(): number;
  /** Opens a subscription; returns the refusal if its subgraph refuses it. Never rejects. */
  start(operation: PreparedOperation, subscriber: SubscriptionCaller): Promise<ExecutionResult | EventStream>;
}

/**
 * Opens subscriptions. Those with equal document, variables and visibility share one upstream (shared-stream.ts); a
 * token without visibility shares with nobody.
 */
export function createSubscriptions(
  runtime: GraphRuntime,
  limits: Limits,
  telemetry: OperationTelemetry,
): Subscriptions {
  const { log } = telemetry;
  const open = new Set<EventStream>();
  const shared = new Map<string, SharedStream>();
  const keyOf = operationKeys();

  async function start(operation: PreparedOperation, { call, token }: SubscriptionCaller) {
    const after = resumeCursorOf(operation);
    let leave = () => undefined as unknown;
    const reader = new SharedStreamReader(limits, () => leave());
    const { authorization } = call;
    const joining = { operation, reader, after, authorization, expiresAt: token?.expiresAt };
    const visibility = token?.visibility && `${token.visibility} ${call.acceptLanguage ?? ''}`;
    const key =
      visibility && isResumable(runtime.schema, operation) ? `${keyOf(operation)} ${visibility}` : crypto.randomUUID();
    leave = (await shared.get(key)?.join(joining)) ?? (await makeStream(key, call).start(joining));
    const events = new EventStream(
      reader,
      (result) => result,
      (ended, failure) => {
        open.delete(ended);
        if (failure) telemetry.recordStreamFailure(operation, call, failure.reason);
      },
    );
    open.add(events);
    return events;
  }

  function makeStream(key: string, call: Call): SharedStream {
    const stream: SharedStream = new SharedStream({
      open: (opening, joining) => openSource(runtime, { opening, joining, call }, log),
      onEnd: () => shared.get(key) === stream && shared.delete(key),
      onDelivered: ({ state }) => telemetry.recordDelivery(state?.at),
    });
    shared.set(key, stream);
    return stream;
  }

  return {
    openStreams: open,
    upstreams: () => [...shared.values()].reduce((sum, stream) => sum + stream.upstreams, 0),
    start: (operation, subscriber) =>
      start(operation, subscriber).catch((error) => {
        const target = { requestId: subscriber.call.requestId, log };
        return error instanceof SubscriptionRefused ? error.result : { errors: [maskError(error, target)] };
      }),
  };
}

interface OpenRequest {
  opening: UpstreamOpening;
  joining: JoinRequest;
  /** Call of the first subscriber; language and request id apply to all. */
  call: Call;
}

async function openSource(
  runtime: GraphRuntime,
  { opening, joining, call }: OpenRequest,
  log: Logger,
): Promise<UpstreamSource> {
  const { operation } = joining;
  const resume = opening.from === 'as asked' ? undefined : opening.from.cursor;
  const context: OperationContext = { call: { ...call, authorization: opening.authorization, resume } };
  const target = { requestId: call.requestId, log };
  const finish = (raw: ExecutionResult) => formatResult(runtime, operation, raw, target);
  const result = await runtime.execute(operation, context);
  // A stream that failed to open has no data, not even null.
  if (!(Symbol.asyncIterator in result)) throw new SubscriptionRefused({ errors: finish(result).errors ?? [] });
  const events = result[Symbol.asyncIterator]();
  return {
    async next(): Promise<StreamFrame | undefined> {
      const event = await events.next();
      if (!event.done) {
        const result = finish(event.value);
        endEventSpan(context, result);
        return { result, state: context.stream };
      }
      if (context.failure) throw maskError(context.failure.reason, target);
      return undefined;
    },
    startCursor: () => context.startCursor?.(),
    close: () => void events.return?.().catch(() => undefined),
  };
}
