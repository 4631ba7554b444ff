import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsByName } from '../execution/selection-plan.js';

/** An operation split into introspection fields and fields to plan. Either may be absent. */
export interface SplitOperation {
  introspection: DocumentNode | undefined;
  planned: DocumentNode | undefined;
}

const splits = new WeakMap<DocumentNode, Map<string, SplitOperation>>();

/**
 * Splits off `__schema`, `__type` and the root's `__typename`, which the planner does not support. A document with only
 * one of the two kinds is returned unchanged. Cached.
 */
export function splitIntrospection(document: DocumentNode, operationName: string | undefined): SplitOperation {
  const byName = splits.get(document) ?? new Map<string, SplitOperation>();
  splits.set(document, byName);
  const known = byName.get(operationName ?? '');
  if (known) return known;
  const split = splitOf(document, operationName);
  byName.set(operationName ?? '', split);
  return split;
}

function splitOf(document: DocumentNode, operationName: string | undefined): SplitOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) return { introspection: undefined, planned: document };
  const fields = rootFields(document, operation.selectionSet);
  const meta = fields.filter((field) => field.name.value.startsWith('__'));
  if (meta.length === 0) return { introspection: undefined, planned: document };
  const rest = fields.filter((field) => !field.name.value.startsWith('__'));
  if (rest.length === 0) return { introspection: document, planned: undefined };
  return { introspection: only(document, operation, meta), planned: only(document, operation, rest) };
}

/** Returns the root fields with fragments expanded; a fragment's directives are copied to each of its fields. */
function rootFields(document: DocumentNode, set: SelectionSetNode): FieldNode[] {
  const fragments = fragmentsByName(document);
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    const directives = node.directives ?? [];
    return rootFields(document, inner?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] }).map((field) => ({
      ...field,
      directives: [...(field.directives ?? []), ...directives],
    }));
  });
}

function only(document: DocumentNode, operation: OperationDefinitionNode, selections: FieldNode[]): DocumentNode {
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
  const definitions = document.definitions.map((node) => (node === operation ? { ...operation, selectionSet } : node));
  return { ...document, definitions };
}

/** Executes introspection fields on the schema. */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variables, operationName }: { variables?: Record<string, unknown>; operationName?: string | undefined },
): ExecutionResult | Promise<ExecutionResult> {
  return execute({ schema, document, variableValues: variables, operationName: operationName ?? null });
}
