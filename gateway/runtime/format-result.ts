import { type ExecutionResult, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { internalError, type MaskContext, maskError } from '../../services/shared/graphql/masked-errors.js';
import { completeData } from '../execution/completion.js';
import { clientPath, type ErrorPath } from '../execution/error-path.js';
import type { PlannedOperation } from '../execution/execution.js';
import { planSelection } from '../execution/selection-plan.js';
import type { GraphRuntime } from './graph-runtime.js';

/** An operation that is parsed, valid and within limits, with valid variables. */
export interface PreparedOperation extends PlannedOperation {
  definition: OperationDefinitionNode;
  /** Variables with defaults and coercion applied. */
  coercedVariables: Record<string, unknown>;
}

/**
 * Returns the response for a raw result: errors masked, data completed. Empties the raw errors: the plan reuses one
 * array for all events of a subscription, so that an error would be repeated in every later event.
 */
export function formatResult(
  { schema, isComplete }: Pick<GraphRuntime, 'schema' | 'isComplete'>,
  operation: PreparedOperation,
  raw: ExecutionResult,
  target: MaskContext,
): ExecutionResult {
  const rawErrors = Array.isArray(raw.errors) ? raw.errors.splice(0) : [];
  const errors = rawErrors.map((error: GraphQLError) => withClientPath(maskError(error, target)));
  if (isComplete) return errors.length > 0 ? { errors, data: raw.data ?? null } : { data: raw.data ?? null };
  const data = completed(schema, operation, raw.data ?? {}, errors, (message, path) => {
    target.log.warn({ path, requestId: target.requestId }, message);
    errors.push(internalError(message, target.requestId, path));
  });
  return errors.length > 0 ? { errors, data } : { data };
}

function completed(
  schema: GraphQLSchema,
  { document, definition, operationName, coercedVariables }: PreparedOperation,
  data: Record<string, unknown>,
  errors: GraphQLError[],
  newError: (message: string, path: ErrorPath) => void,
) {
  const type = schema.getRootType(definition.operation);
  if (!type) return null;
  const named = { name: operationName, set: definition.selectionSet, variables: coercedVariables };
  const selection = planSelection(schema, document, named);
  return completeData({ type, selection }, data, [...errors], newError);
}

function withClientPath(error: GraphQLError): GraphQLError {
  const path = clientPath(error.path);
  if (path === error.path) return error;
  return new GraphQLError(error.message, { path: path ?? null, extensions: error.extensions });
}
