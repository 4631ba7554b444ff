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

/** A place in the response, from the leaf to the root. */
interface Place {
  key: string | number;
  parent: Place | undefined;
}

/** Stands where a null broke a non-null position: the nearest nullable place above becomes null. */
const broken = Symbol('broken');

/**
 * Completes what the query plan gathered as the GraphQL specification asks (6.4.3 "Value Completion", 6.4.4 "Handling
 * Field Errors"): the fields of the operation and nothing else, in its order, nulls bubbling up from non-null positions.
 * `newError` is told about each such null that none of `errors` explains. Pure but for that call; scalars are passed on.
 * Objects of interfaces and unions must carry `__typename` in `data`. Returns null when the null reached the root.
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
