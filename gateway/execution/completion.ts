import {
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type ErrorPath, explainsNull } from './error-path.js';
import type { PlannedField, Selection } from './selection-plan.js';

type Data = Record<string, unknown>;

/** A position in the response, linked from the leaf to the root. */
interface Place {
  key: string | number;
  parent: Place | undefined;
}

/** Marks a null in a non-null position: the nearest nullable parent becomes null. */
const broken = Symbol('broken');

/**
 * Completes the data of a query plan as the GraphQL specification requires (6.4.3 "Value Completion", 6.4.4 "Handling
 * Field Errors"): only the fields of the operation, in its order, with nulls propagated from non-null positions. Calls
 * `newError` for each such null that no error in `errors` explains. Has no other side effect; scalars are not
 * serialized again. Objects of interface and union types must have `__typename` in `data`. Returns null if the null
 * reaches the root.
 */
export function completeData(
  operation: { type: GraphQLObjectType; selection: Selection },
  data: Data,
  errors: readonly GraphQLError[],
  newError: (message: string, path: ErrorPath) => void,
): Data | null {
  const found: { path: ErrorPath }[] = [];
  const report = (field: PlannedField, place: Place) => {
    const path = pathOf(place);
    if ([...errors, ...found].some((error) => explainsNull(error.path, path))) return;
    found.push({ path });
    newError(`Cannot return null for non-nullable field ${field.parent}.${field.name}.`, path);
  };
  const completed = completeObject(operation.type, operation.selection, data, undefined, report);
  return completed === broken ? null : completed;
}

type Report = (field: PlannedField, place: Place) => void;

function completeObject(
  type: GraphQLObjectType,
  selection: Selection,
  data: Data,
  parent: Place | undefined,
  report: Report,
): Data | typeof broken {
  const completed: Data = {};
  let isBroken = false;
  for (const field of selection.fieldsOf(type)) {
    const value = completeField(type, field, data, parent, report);
    if (value === broken) isBroken = true;
    else completed[field.key] = value;
  }
  return isBroken ? broken : completed;
}

function completeField(
  type: GraphQLObjectType,
  field: PlannedField,
  data: Data,
  parent: Place | undefined,
  report: Report,
) {
  if (field.type) return complete(field.type, field, data[field.key], { key: field.key, parent }, report);
  return field.name === '__typename' ? type.name : data[field.key];
}

function complete(type: GraphQLOutputType, field: PlannedField, value: unknown, place: Place, report: Report): unknown {
  if (!isNonNullType(type)) {
    const completed = completeNullable(type, field, value, place, report);
    return completed === broken ? null : completed;
  }
  const completed = completeNullable(type.ofType, field, value, place, report);
  if (completed !== null && completed !== broken) return completed;
  if (completed === null) report(field, place);
  return broken;
}

function completeNullable(
  type: GraphQLOutputType,
  field: PlannedField,
  value: unknown,
  place: Place,
  report: Report,
): unknown {
  if (value === null || value === undefined) return null;
  if (isListType(type)) return completeList(type.ofType, field, value, place, report);
  if (isLeafType(type)) return value;
  const data = value as Data;
  const objectType = isObjectType(type) ? type : field.selection.objectType(data.__typename);
  return objectType ? completeObject(objectType, field.selection, data, place, report) : null;
}

function completeList(type: GraphQLOutputType, field: PlannedField, value: unknown, place: Place, report: Report) {
  if (!Array.isArray(value)) return null;
  const items = value.map((item, index) => complete(type, field, item, { key: index, parent: place }, report));
  return items.includes(broken) ? broken : items;
}

function pathOf(place: Place): ErrorPath {
  const path: (string | number)[] = [];
  for (let at: Place | undefined = place; at; at = at.parent) path.push(at.key);
  return path.reverse();
}
