import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { Fault } from '../services/shared/faults.js';
import { isFault, maskError } from '../services/shared/graphql/masked-errors.js';
import type { Call } from '../services/shared/http/call.js';
import type { EventStream } from './execution/event-stream.js';
import { createSubscriptions, type Subscriptions } from './live/subscriptions.js';
import type { Limits, Token } from './options.js';
import { createCostLimiter } from './runtime/cost-limiter.js';
import { formatResult, type PreparedOperation } from './runtime/format-result.js';
import type { GraphRuntime } from './runtime/graph-runtime.js';
import type { OperationTelemetry } from './telemetry.js';

/** An operation as a client sends it, over any transport. */
export interface OperationParams {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/** The steps of every operation, the same for HTTP, SSE and WebSocket. */
export interface Operations {
  /** Parses, checks and validates an operation. Returns errors for the client if it cannot be executed. */
  prepare(params: OperationParams, call: Call): PreparedOperation | GraphQLError[];
  /** Records an operation that was refused before `prepare`. */
  recordRefusal(
    params: OperationParams | undefined,
    call: Pick<Call, 'requestId'>,
    errors: readonly GraphQLError[],
  ): void;
  /** Executes an operation; never rejects. Returns the events of an accepted subscription. */
  execute(operation: PreparedOperation, call: Call, token: Token | null): Promise<ExecutionResult | EventStream>;
  subscriptions: Subscriptions;
}

/** Creates the operations of a runtime. */
export function createOperations(runtime: GraphRuntime, limits: Limits, telemetry: OperationTelemetry): Operations {
  const subscriptions = createSubscriptions(runtime, limits, telemetry);
  const { log } = telemetry;
  const tooCostly = createCostLimiter(runtime.schema, limits);
  const refused: Operations['recordRefusal'] = (params, { requestId }, errors) =>
    telemetry.recordRefusal({ requestId, name: params?.operationName ?? undefined }, errors);
  const tryPrepare = (params: OperationParams) => {
    try {
      return prepareOperation(runtime, tooCostly, params);
    } catch (error) {
      return [asRefusal(error)];
    }
  };
  const run = async (operation: PreparedOperation, call: Call): Promise<ExecutionResult> => {
    const target = { requestId: call.requestId, log };
    try {
      const raw = (await runtime.execute(operation, { call })) as ExecutionResult;
      return formatResult(runtime, operation, raw, target);
    } catch (error) {
      return { errors: [maskError(error, target)] };
    }
  };
  return {
    subscriptions,
    recordRefusal: refused,
    prepare(params, call) {
      const outcome = tryPrepare(params);
      if (Array.isArray(outcome)) refused(params, call, outcome);
      return outcome;
    },
    execute: (operation, call, token) =>
      telemetry.operation(operation, call, async (tracedCall) =>
        operation.operation === 'subscription'
          ? subscriptions.start(operation, { call: tracedCall, token })
          : run(operation, tracedCall),
      ),
  };
}

function prepareOperation(
  runtime: GraphRuntime,
  tooCostly: ReturnType<typeof createCostLimiter>,
  params: OperationParams,
): PreparedOperation | GraphQLError[] {
  const document = runtime.parse(params.query);
  const variables = params.variables ?? {};
  const operationName = params.operationName ?? undefined;
  const definition = operationIn(document, operationName);
  const refusal = tooCostly(document, definition, variables);
  if (refusal) return [refusal];
  const invalid = runtime.validate(document);
  if (invalid.length > 0) return invalid.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
  const values = getVariableValues(runtime.schema, definition.variableDefinitions ?? [], variables, { maxErrors: 10 });
  if (values.errors) return values.errors.map((error) => withCode(error, 'BAD_USER_INPUT'));
  return {
    document,
    definition,
    operation: definition.operation,
    operationName,
    variables,
    coercedVariables: values.coerced,
  };
}

function operationIn(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const definition = getOperationAST(document, name);
  if (definition) return definition;
  const problem = name
    ? `The document has no operation named "${name}".`
    : 'Name the operation to run: `operationName`.';
  throw new Fault('BAD_USER_INPUT', problem, { path: 'operationName' });
}

/** Returns a parse or validation error with its locations, which help the author of the document. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes = null, source = null, positions = null } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function asRefusal(error: unknown): GraphQLError {
  if (isFault(error)) return error;
  const isSyntax = error instanceof GraphQLError;
  // A document nested beyond the stack, or with too many tokens, is too large.
  if (error instanceof RangeError || (isSyntax && error.message.includes('Parsing aborted'))) {
    return new Fault('TOO_COSTLY', 'The document is too large to be read.', { limit: 'maxTokens' });
  }
  if (isSyntax) return withCode(error, 'GRAPHQL_PARSE_FAILED');
  throw error;
}
