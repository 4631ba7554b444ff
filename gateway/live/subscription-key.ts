import { type ArgumentNode, type GraphQLSchema, Kind } from 'graphql';
import type { PreparedOperation } from '../runtime/format-result.js';

/** The argument with which a subscription is resumed; only a field that has it is resumable. */
const resumeArgument = 'after';

/**
 * Returns whether a subscription can be resumed. One that cannot sends each new subscriber the current state first, so
 * it cannot be shared.
 */
export function isResumable(schema: GraphQLSchema, { definition }: PreparedOperation): boolean {
  const [field] = definition.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) return false;
  const declared = schema.getSubscriptionType()?.getFields()[field.name.value];
  return declared?.args.some(({ name }) => name === resumeArgument) ?? false;
}

/**
 * Returns a function that gives equal operations the same key, ignoring where they resume. Documents are numbered:
 * equal texts are parsed to the same cached document.
 */
export function operationKeys(): (operation: PreparedOperation) => string {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  return (operation) => {
    const { document, operationName, coercedVariables } = operation;
    const number = numbers.get(document) ?? ++last;
    numbers.set(document, number);
    const resumeVariable = resumeVariableOf(operation);
    const entries = Object.entries(coercedVariables).filter(([name]) => name !== resumeVariable);
    return `${number} ${operationName ?? ''} ${JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
  };
}

function resumeArgumentOf({ definition }: PreparedOperation): ArgumentNode | undefined {
  const [field] = definition.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) return undefined;
  return field.arguments?.find(({ name }) => name.value === resumeArgument);
}

function resumeVariableOf(operation: PreparedOperation): string | undefined {
  const value = resumeArgumentOf(operation)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

/** Returns the cursor in the operation's `after`, if there is one. */
export function resumeCursorOf(operation: PreparedOperation): string | undefined {
  const value = resumeArgumentOf(operation)?.value;
  const given = value?.kind === Kind.VARIABLE ? operation.coercedVariables[value.name.value] : undefined;
  if (typeof given === 'string') return given;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
