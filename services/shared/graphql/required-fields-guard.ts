import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from 'graphql';

const guarded = new WeakSet<GraphQLSchema>();

/**
 * Lets no resolver of a `@requires` field run without what it requires. The gateway also asks for entities that do not
 * exist, or whose owner is down: their representation then lacks a field that can never be null, and the answer is
 * null. A required field that may be null is the resolver's own matter (design, "The gateway", trap 4).
 */
export function guardRequiredFields(schema: GraphQLSchema): void {
  if (guarded.has(schema)) return;
  guarded.add(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) guardField(type, field);
  }
}

function guardField(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): void {
  const required = requiredNames(field).filter((name) => isNonNullType(type.getFields()[name]?.type));
  if (required.length === 0) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) =>
    required.some((name) => valueOf(source, name) == null) ? null : resolve(source, args, context, info);
}

/** The names at the top of `@requires(fields:)`; what is nested below them is left to the resolver. */
function requiredNames(field: GraphQLField<unknown, unknown>): string[] {
  const directive = field.astNode?.directives?.find((node) => /(^|__)requires$/.test(node.name.value));
  const fields = directive?.arguments?.find((argument) => argument.name.value === 'fields')?.value;
  if (fields?.kind !== 'StringValue') return [];
  let depth = 0;
  return (fields.value.match(/[{}]|[_A-Za-z]\w*/g) ?? []).filter((token) => {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    return depth === 0 && token !== '}';
  });
}

function valueOf(source: unknown, name: string): unknown {
  return typeof source === 'object' && source !== null ? Reflect.get(source, name) : undefined;
}
