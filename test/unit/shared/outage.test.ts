import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { maskError } from '../../../services/shared/graphql/masked-errors.js';
import { isDatabaseOutage, isOutage } from '../../../services/shared/outage.js';
import { createLogger } from '../../../services/shared/telemetry/logger.js';

const coded = (code: string, message = 'It failed.') => Object.assign(new Error(message), { code });
const fetchFailed = Object.assign(new TypeError('fetch failed'), { cause: coded('ECONNREFUSED') });

describe('An outage', () => {
  test.each([
    ['PostgreSQL that is told to end', coded('57P01'), true],
    ['PostgreSQL that is starting', coded('57P03'), true],
    ['a broken connection', coded('08006'), true],
    ['no place left', coded('53300'), true],
    ['nobody who listens', coded('ECONNREFUSED'), true],
    ['a connection that broke under a statement', new Error('Connection terminated unexpectedly'), true],
    ['one inside another', Object.assign(new Error('Outer.'), { previous: coded('57P02') }), true],
    ['one inside an error of GraphQL', new GraphQLError('It failed.', { originalError: coded('57P01') }), true],
    ['another process that is away', fetchFailed, true],
    ['a broken rule', coded('23505'), false],
    ['a deadlock', coded('40P01'), false],
    ['a bug', new TypeError('undefined is not a function'), false],
    ['nothing', undefined, false],
  ])('%s is one: %#', (_what, error, isOne) => {
    expect(isOutage(error)).toBe(isOne);
    expect(isDatabaseOutage(error)).toBe(isOne && error !== fetchFailed);
  });

  test('is told as UNAVAILABLE at its path, without its cause; anything else as our mistake', () => {
    const target = { requestId: 'r', log: createLogger('silent', 'test') };
    const error = new GraphQLError('secret', { path: ['goal'], originalError: coded('57P01', 'at 10.0.0.3') });
    const told = maskError(error, target).toJSON();
    expect(told).toMatchObject({ path: ['goal'], extensions: { code: 'UNAVAILABLE' } });
    expect(JSON.stringify(told)).not.toMatch(/secret|10\.0/);
    expect(maskError(coded('23505'), target).extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });
});
