import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Call } from '../services/shared/http/call.js';
import type { HttpProbe } from '../services/shared/telemetry/access-log.js';
import type { Logger } from '../services/shared/telemetry/logger.js';
import { type SpanOptions, withSpan } from '../services/shared/telemetry/tracing.js';
import { EventStream } from './execution/event-stream.js';
import type { PreparedOperation } from './runtime/format-result.js';

/** Maximum length of an operation name in logs and traces. */
const maxNameLength = 100;

/** The outcome of an operation: answered, opened (subscription), or refused before execution. */
export interface OperationEnd {
  type: 'query' | 'mutation' | 'subscription' | 'unknown';
  /** `OK`, or the code of the first error. */
  code: string;
  /** The exceeded limit of the gateway, if any. */
  limit?: string | undefined;
  ms: number;
}

/** Receives what the gateway does, for metrics: once per operation and per shared event, never per reader. */
export interface GatewayProbe extends HttpProbe {
  operationEnded(end: OperationEnd): void;
  /** An event was delivered to all of its subscribers, `afterMs` milliseconds after it happened. */
  delivered(afterMs: number): void;
  /** The gateway, not the client, ended a subscription with this code. */
  streamFailed(code: string): void;
}

/** Facts about an operation that has ended. */
interface Ended {
  requestId: string;
  type: OperationEnd['type'];
  name: string | undefined;
  error: GraphQLError | undefined;
  ms: number;
}

/** Traces, counts and logs operations. */
export class OperationTelemetry {
  constructor(
    readonly log: Logger,
    private readonly probe?: GatewayProbe | undefined,
  ) {}

  /** Records an operation that was refused before execution: malformed, invalid, too costly, or forbidden. */
  recordRefusal(
    { requestId, name }: { requestId: string; name: string | undefined },
    errors: readonly GraphQLError[],
  ): void {
    this.#record({ requestId, type: 'unknown', name: name?.slice(0, maxNameLength), error: errors[0], ms: 0 });
  }

  /** Records that an open subscription ended with an error. */
  recordStreamFailure(operation: PreparedOperation, { requestId }: Call, reason: unknown): void {
    const code = reason instanceof GraphQLError ? String(reason.extensions.code) : 'INTERNAL_SERVER_ERROR';
    this.probe?.streamFailed(code);
    // Logged as info: thousands may end at once, and the metric counts them.
    this.log.info({ requestId, observe: nameOf(operation), type: operation.operation, code }, 'subscription ended');
  }

  /**
   * Records the delivery of an event to all of its subscribers; replayed events are not counted.
   */
  recordDelivery(happenedAt: number | undefined): void {
    if (happenedAt !== undefined) this.probe?.delivered(Math.max(0, Date.now() - happenedAt));
  }

  /** Runs an operation in a span, and records its outcome. `run` receives the call with the span's `traceparent`. */
  async operation(
    operation: PreparedOperation,
    call: Call,
    run: (call: Call) => Promise<ExecutionResult | EventStream>,
  ): Promise<ExecutionResult | EventStream> {
    const began = performance.now();
    const outcome = await withSpan(operationSpan(operation, call), async (span) => {
      const answer = await run(span ? { ...call, traceparent: span.traceparent } : call);
      const error = errorOf(answer);
      if (error) span?.fail(String(error.extensions.code));
      return answer;
    });
    const { operation: type } = operation;
    const ms = performance.now() - began;
    this.#record({ requestId: call.requestId, type, name: nameOf(operation), error: errorOf(outcome), ms });
    return outcome;
  }

  #record({ requestId, type, name, error, ms }: Ended): void {
    const code = error ? String(error.extensions.code) : 'OK';
    const { limit } = error?.extensions ?? {};
    this.probe?.operationEnded({ type, code, limit: typeof limit === 'string' ? limit : undefined, ms });
    if (error) this.#log({ requestId, operation: name, type, code, path: error.path, ms: Math.round(ms) });
  }

  /** Logs a failed operation: as a warning if the operator should act, else as info. */
  #log(line: { code: string } & Record<string, unknown>): void {
    if (operatorCodes.has(line.code)) this.log.warn(line, 'operation failed');
    else this.log.info(line, 'operation refused');
  }
}

/** Codes that the operator should look at; all other codes concern the client. */
const operatorCodes: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'UNAVAILABLE']);

function errorOf(outcome: ExecutionResult | EventStream): GraphQLError | undefined {
  return outcome instanceof EventStream ? undefined : outcome.errors?.[0];
}

/** Returns the client's name for the operation, truncated. */
function nameOf({ definition }: PreparedOperation): string | undefined {
  return definition.name?.value.slice(0, maxNameLength);
}

/** Returns the span of an operation; it never contains variables. */
function operationSpan(operation: PreparedOperation, { requestId, traceparent }: Call): SpanOptions {
  const name = nameOf(operation);
  const facts = {
    'graphql.operation.type': operation.operation,
    ...(name && { 'graphql.operation.name': name }),
    'jumelage.request.id': requestId,
  };
  return {
    name: name ? `${operation.operation} ${name}` : operation.operation,
    kind: 'server',
    parent: traceparent,
    attributes: facts,
  };
}
