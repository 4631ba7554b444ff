import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

const malformed = (example: string, value: unknown) =>
  new GraphQLError(`${example} is expected, not ${JSON.stringify(value)}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });

function requireInstant(value: unknown): Date {
  try {
    return GraphQLDateTimeISO.parseValue(value) as Date;
  } catch {
    throw malformed('An instant like 2026-03-01T09:00:00Z', value);
  }
}

/** An instant, ISO 8601 in UTC on the way out; with an offset or `Z` on the way in. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant, ISO 8601 with an offset or `Z`, for example `2026-03-01T09:00:00Z`.',
  parseValue: requireInstant,
  parseLiteral: (node) => requireInstant(node.kind === Kind.STRING ? node.value : null),
});

function requireDate(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw malformed('A date like 2026-03-01', value);
  const parsed = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value || value < '0001')
    throw malformed('A date like 2026-03-01', value);
  return value;
}

/** A calendar date without a time zone, `YYYY-MM-DD`, kept as text everywhere. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date without a time zone, for example `2026-03-01`.',
  serialize: requireDate,
  parseValue: requireDate,
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw malformed('A date like 2026-03-01', null);
    return requireDate(node.value);
  },
});
