import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Call } from '../services/shared/http/call.js';
import type { HttpProbe } from '../services/shared/telemetry/access-log.js';
import type { Logger } from '../services/shared/telemetry/logger.js';
import { type SpanOptions, withSpan } from '../services/shared/telemetry/tracing.js';
import { EventStream } from './execution/event-stream.js';
import type { PreparedOperation } from './runtime/format-result.js';

/** Characters of a client's own name for an operation that are kept. */
const longestName = 100;

/** How an operation went: answered, opened where it is a subscription, or refused before it began. */
export interface OperationEnd {
  type: 'query' | 'mutation' | 'subscription' | 'unknown';
  /** `OK`, else the code of its first error. */
  code: string;
  /** The limit of the gateway's that it passed, where that is why. */
  limit?: string | undefined;
  ms: number;
}

/** Told of what the gateway does, to be counted: once for each operation and each shared event, never for each reader. */
export interface GatewayProbe extends HttpProbe {
  operationEnded(end: OperationEnd): void;
  /** An event went out to all who share it, so many milliseconds after it happened. */
  delivered(afterMs: number): void;
  /** A subscription was ended by the gateway and not by its client, with this code. */
  streamFailed(code: string): void;
}

/** What is known of an operation when it ended. */
interface Ended {
  requestId: string;
  type: OperationEnd['type'];
  name: string | undefined;
  error: GraphQLError | undefined;
  ms: number;
}

/** Sees to it that each operation is traced, counted, and told of in the log where it failed. */
export class OperationTelemetry {
  constructor(
    readonly log: Logger,
    private readonly probe?: GatewayProbe | undefined,
  ) {}

  /** An operation that was refused before it began: not understood, not valid, too costly, or not the caller's to ask. */
  recordRefusal(
    { requestId, name }: { requestId: string; name: string | undefined },
    errors: readonly GraphQLError[],
  ): void {
    this.#ended({ requestId, type: 'unknown', name: name?.slice(0, longestName), error: errors[0], ms: 0 });
  }

  /** A subscription that was open ended with an error. */
  recordStreamFailure(operation: PreparedOperation, { requestId }: Call, reason: unknown): void {
    const code = reason instanceof GraphQLError ? String(reason.extensions.code) : 'INTERNAL_SERVER_ERROR';
    this.probe?.streamFailed(code);
    // Many may end at once, and their number is what counts: as a warning it would be told a thousand times.
    this.log.info({ requestId, observe: nameOf(operation), type: operation.operation, code }, 'subscription ended');
  }

  /** An event went out to all who share it. One that was replayed for somebody was there before: it is not told of. */
  recordDelivery(happenedAt: number | undefined): void {
    if (happenedAt !== undefined) this.probe?.delivered(Math.max(0, Date.now() - happenedAt));
  }

  /** Runs an operation. What is given to `run` names its span to the subgraphs. */
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
    this.#ended({ requestId: call.requestId, type, name: nameOf(operation), error: errorOf(outcome), ms });
    return outcome;
  }

  #ended({ requestId, type, name, error, ms }: Ended): void {
    const code = error ? String(error.extensions.code) : 'OK';
    const { limit } = error?.extensions ?? {};
    this.probe?.operationEnded({ type, code, limit: typeof limit === 'string' ? limit : undefined, ms });
    if (error) this.#tell({ requestId, operation: name, type, code, path: error.path, ms: Math.round(ms) });
  }

  /** One line for each that failed: as a warning where it is ours to mend, else as a matter of course. */
  #tell(line: { code: string } & Record<string, unknown>): void {
    if (ours.has(line.code)) this.log.warn(line, 'operation failed');
    else this.log.info(line, 'operation refused');
  }
}

/** Codes that whoever runs this should look at; with any other, it was for the client to ask otherwise. */
const ours: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'UNAVAILABLE']);

function errorOf(outcome: ExecutionResult | EventStream): GraphQLError | undefined {
  return outcome instanceof EventStream ? undefined : outcome.errors?.[0];
}

/** The name that a client gave its operation, cut where it is longer than anybody would read. */
function nameOf({ definition }: PreparedOperation): string | undefined {
  return definition.name?.value.slice(0, longestName);
}

/** The span of an operation; what its variables hold stays out of it. */
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
