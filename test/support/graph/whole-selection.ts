import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const needsNoArgument = ({ args }: GraphQLField<unknown, unknown>) => !args.some(isRequiredArgument);

/** Selects every field of a type that has no required argument, and the fields below it to this many levels. */
export function wholeSelection(type: GraphQLObjectType, levels: number): string {
  const fields = Object.values(type.getFields()).filter(needsNoArgument);
  const selected = fields.flatMap((field) => fieldSelection(field, levels) ?? []);
  return ['__typename', ...selected].join(' ');
}

/** Selects a field and everything below it. Undefined for a field of objects when no level is left. */
export function fieldSelection(field: GraphQLField<unknown, unknown>, levels: number): string | undefined {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (!isObjectType(type) || levels === 0) return undefined;
  const limit = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
  // Connections and edges do not count as a level.
  const isListWrapper = /(Connection|Edge)$/.test(type.name);
  return `${field.name}${limit} { ${wholeSelection(type, isListWrapper ? levels : levels - 1)} }`;
}

/** Returns a selection for each field of a type that has no required argument. */
export function selectionsByField(schema: GraphQLSchema, typeName: string, levels: number): string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`There is no object type "${typeName}".`);
  return Object.values(type.getFields())
    .filter(needsNoArgument)
    .flatMap((field) => fieldSelection(field, levels) ?? []);
}
