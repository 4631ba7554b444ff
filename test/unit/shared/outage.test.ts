import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { maskError } from '../../../services/shared/graphql/masked-errors.js';
import { isDatabaseOutage, isOutage } from '../../../services/shared/outage.js';
import { createLogger } from '../../../services/shared/telemetry/logger.js';

const coded = (code: string, message = 'It failed.') => Object.assign(new Error(message), { code });
const fetchFailed = Object.assign(new TypeError('fetch failed'), { cause: coded('ECONNREFUSED') });

describe('Whether an error is an outage', () => {
  test.each([
    ['a PostgreSQL that shuts down', coded('57P01'), true],
    ['a PostgreSQL that starts up', coded('57P03'), true],
    ['a broken connection', coded('08006'), true],
    ['too many connections', coded('53300'), true],
    ['a refused connection', coded('ECONNREFUSED'), true],
    ['a connection that broke under a statement', new Error('Connection terminated unexpectedly'), true],
    ['an outage inside another error', Object.assign(new Error('Outer.'), { previous: coded('57P02') }), true],
    ['an outage inside a GraphQL error', new GraphQLError('It failed.', { originalError: coded('57P01') }), true],
    ['an unreachable other process', fetchFailed, true],
    ['a violated constraint', coded('23505'), false],
    ['a deadlock', coded('40P01'), false],
    ['a bug', new TypeError('undefined is not a function'), false],
    ['nothing', undefined, false],
  ])('is decided for %s', (_what, error, isOne) => {
    expect(isOutage(error)).toBe(isOne);
    expect(isDatabaseOutage(error)).toBe(isOne && error !== fetchFailed);
  });

  test('decides the error of the client: UNAVAILABLE at its path, without its cause; any other error INTERNAL_SERVER_ERROR', () => {
    const target = { requestId: 'r', log: createLogger('silent', 'test') };
    const error = new GraphQLError('secret', { path: ['goal'], originalError: coded('57P01', 'at 10.0.0.3') });
    const told = maskError(error, target).toJSON();
    expect(told).toMatchObject({ path: ['goal'], extensions: { code: 'UNAVAILABLE' } });
    expect(JSON.stringify(told)).not.toMatch(/secret|10\.0/);
    expect(maskError(coded('23505'), target).extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });
});
