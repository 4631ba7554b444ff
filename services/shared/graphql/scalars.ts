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

/** An instant: ISO 8601 in UTC as output, with an offset or `Z` as input. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant, ISO 8601 with an offset or `Z`, for example `2026-03-01T09:00:00Z`.',
  parseValue: requireInstant,
  parseLiteral: (node) => requireInstant(node.kind === Kind.STRING ? node.value : null),
});

/**
 * Validates a date by calendar arithmetic: lists contain many dates, and creating a Date for each takes ten times as
 * long.
 */
function requireDate(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw malformed('A date like 2026-03-01', value);
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month))
    throw malformed('A date like 2026-03-01', value);
  return value;
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

/** A calendar date without a time zone, `YYYY-MM-DD`, stored as text everywhere. */
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
