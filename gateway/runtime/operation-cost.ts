import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Fault } from '../../services/shared/faults.js';
import { fragmentsByName } from '../execution/selection-plan.js';
import type { Limits } from '../options.js';

/** Size of a selection, with fragments expanded. */
interface Size {
  depth: number;
  aliases: number;
  cost: number;
}

interface Walk {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  sizes: Map<string, Size>;
}

const nothing: Size = { depth: 0, aliases: 0, cost: 0 };

/**
 * Returns a `TOO_COSTLY` fault, with the exceeded limit, for an operation that is too large; null if it may run. A
 * field costs one, and its sub-selection is multiplied by its `first` argument. Runs before validation, so it must
 * handle cyclic fragments and unknown fields, which validation then reports.
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  limits: Limits,
): Fault | null {
  const given = { ...defaultsOf(operation), ...variables };
  const walk: Walk = { schema, fragments: fragmentsByName(document), variables: given, sizes: new Map() };
  const root = schema.getRootType(operation.operation) ?? undefined;
  const size = sizeOfSet(operation.selectionSet, root, walk);
  const rootFields = countRoot(operation.selectionSet, walk, new Set());
  if (size.depth > limits.maxDepth) return refusal('is nested too deeply', 'maxDepth', limits.maxDepth);
  if (size.aliases > limits.maxAliases) return refusal('has too many aliases', 'maxAliases', limits.maxAliases);
  if (rootFields > limits.maxRootFields)
    return refusal('has too many root fields', 'maxRootFields', limits.maxRootFields);
  return size.cost > limits.maxCost ? refusal('could return too much', 'maxCost', limits.maxCost) : null;
}

/** Returns the integer defaults of the operation's variables. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
}

function refusal(problem: string, limit: keyof Limits, value: number): Fault {
  return new Fault('TOO_COSTLY', `The operation ${problem}: ${limit} is ${value}.`, { limit, value });
}

function sizeOfSet(set: SelectionSetNode, parent: unknown, walk: Walk): Size {
  const total = { ...nothing };
  for (const node of set.selections) {
    const size = node.kind === Kind.FIELD ? sizeOfField(node, parent, walk) : sizeOfFragment(node, parent, walk);
    total.depth = Math.max(total.depth, size.depth);
    total.aliases += size.aliases;
    total.cost += size.cost;
  }
  return total;
}

function sizeOfFragment(
  node: Exclude<SelectionSetNode['selections'][number], FieldNode>,
  parent: unknown,
  walk: Walk,
): Size {
  if (node.kind === Kind.INLINE_FRAGMENT) {
    return sizeOfSet(node.selectionSet, conditionType(node.typeCondition?.name.value, parent, walk), walk);
  }
  const name = node.name.value;
  const known = walk.sizes.get(name);
  const fragment = walk.fragments.get(name);
  if (known || !fragment) return known ?? nothing;
  walk.sizes.set(name, nothing);
  const size = sizeOfSet(fragment.selectionSet, conditionType(fragment.typeCondition.name.value, parent, walk), walk);
  walk.sizes.set(name, size);
  return size;
}

function sizeOfField(node: FieldNode, parent: unknown, walk: Walk): Size {
  // Introspection may be deep, and is answered from memory.
  if (node.name.value.startsWith('__')) return { ...nothing, depth: 1, aliases: node.alias ? 1 : 0, cost: 1 };
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  const below = node.selectionSet ? sizeOfSet(node.selectionSet, field && getNamedType(field.type), walk) : nothing;
  return {
    depth: below.depth + 1,
    aliases: below.aliases + (node.alias ? 1 : 0),
    cost: 1 + below.cost * pageSize(node, field, walk.variables),
  };
}

/** Returns the value of the `first` argument or its default; one if there is no such argument. */
function pageSize(
  node: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
  variables: Record<string, unknown>,
): number {
  const value = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
  const declared = field?.args.find((argument) => argument.name === 'first')?.defaultValue;
  let size: unknown = declared;
  if (value?.kind === Kind.INT) size = Number(value.value);
  if (value?.kind === Kind.VARIABLE) size = variables[value.name.value] ?? declared;
  return typeof size === 'number' ? Math.max(1, size) : 1;
}

function conditionType(name: string | undefined, parent: unknown, walk: Walk): unknown {
  return name ? walk.schema.getType(name) : parent;
}

function countRoot(set: SelectionSetNode, walk: Walk, spread: Set<string>): number {
  return set.selections.reduce((count, node) => {
    if (node.kind === Kind.FIELD) return count + 1;
    if (node.kind === Kind.INLINE_FRAGMENT) return count + countRoot(node.selectionSet, walk, spread);
    const fragment = walk.fragments.get(node.name.value);
    if (!fragment || spread.has(node.name.value)) return count;
    return count + countRoot(fragment.selectionSet, walk, spread.add(node.name.value));
  }, 0);
}
