import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const isAskable = ({ args }: GraphQLField<unknown, unknown>) => !args.some(isRequiredArgument);

/** Selects every field of a type that takes no argument to name, and of what is below it as many levels as said. */
export function wholeSelection(type: GraphQLObjectType, levels: number): string {
  const fields = Object.values(type.getFields()).filter(isAskable);
  const selected = fields.flatMap((field) => fieldSelection(field, levels) ?? []);
  return ['__typename', ...selected].join(' ');
}

/** A field with all that is below it; undefined where it holds objects and no level is left. */
export function fieldSelection(field: GraphQLField<unknown, unknown>, levels: number): string | undefined {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (!isObjectType(type) || levels === 0) return undefined;
  const few = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
  // What only carries a list is no level of its own.
  const isCarrier = /(Connection|Edge)$/.test(type.name);
  return `${field.name}${few} { ${wholeSelection(type, isCarrier ? levels : levels - 1)} }`;
}

/** For each field of a type that may be asked without arguments: the field, and what is below it. */
export function selectionsByField(schema: GraphQLSchema, typeName: string, levels: number): string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`There is no object type "${typeName}".`);
  return Object.values(type.getFields())
    .filter(isAskable)
    .flatMap((field) => fieldSelection(field, levels) ?? []);
}
