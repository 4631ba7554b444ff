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
 * Makes fields with `@requires` return null if a required non-null field is missing. The gateway also requests entities
 * that do not exist, or whose subgraph is down: their representation lacks the field. A nullable required field is left
 * to the resolver.
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

/** Returns the top-level names of `@requires(fields:)`; nested names are left to the resolver. */
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
