import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { badInput } from '../faults.js';

/**
 * Rejects arguments with text that PostgreSQL cannot store: U+0000, or an unpaired surrogate (RFC 8259, 8.2). Throws
 * BAD_USER_INPUT naming the argument or input field, before the resolver runs.
 */
export function guardStorableText(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) if (field.args.length > 0) guardField(field);
  }
}

function guardField(field: GraphQLField<unknown, unknown>): void {
  const { resolve = defaultFieldResolver, subscribe } = field;
  field.resolve = (source, args, context, info) => {
    requireStorable(args, []);
    return resolve(source, args, context, info);
  };
  if (!subscribe) return;
  field.subscribe = (source, args, context, info) => {
    requireStorable(args, []);
    return subscribe(source, args, context, info);
  };
}

function requireStorable(value: unknown, path: string[]): void {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
    const name = path.join('.');
    throw badInput(name, `'${name}' contains a character that cannot be stored: U+0000, or an unpaired surrogate.`);
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const [key, item] of Object.entries(value)) requireStorable(item, [...path, key]);
}
