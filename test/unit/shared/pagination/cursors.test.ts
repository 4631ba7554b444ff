import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { comparePositions, decodeCursor, encodeCursor } from '../../../../services/shared/bus/position.js';
import { DateScalar, DateTimeScalar } from '../../../../services/shared/graphql/scalars.js';
import { parsePageArgs, toConnection } from '../../../../services/shared/pagination/connection.js';

const badInput = (path: string) => expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', path } });
const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const instants = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('A connection', () => {
  const types = ['timestamptz', 'uuid'] as const;
  const rows = [1, 2, 3].map((n) => ({
    id: `0195a3f0-0000-7000-8000-00000000000${n}`,
    at: `2026-03-0${n}T09:00:00.000Z`,
  }));
  const keysetOf = ({ at, id }: { at: string; id: string }) => [at, id];

  test('has as many edges as requested, and says whether there are more', () => {
    const page = toConnection(rows, parsePageArgs({ first: 2 }, types), keysetOf);
    expect(page.edges.map(({ node }) => node)).toEqual(rows.slice(0, 2));
    expect(page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: page.edges[0]?.cursor,
      endCursor: page.edges[1]?.cursor,
    });
  });

  test('continues after its end cursor', () => {
    const { pageInfo } = toConnection(rows, parsePageArgs({ first: 2 }, types), keysetOf);
    const next = parsePageArgs({ first: 2, after: pageInfo.endCursor }, types);
    expect(next).toEqual({ limit: 2, after: ['2026-03-02T09:00:00.000Z', rows[1]?.id] });
    const last = toConnection(rows.slice(2), next, keysetOf);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('without rows has no cursors', () => {
    expect(toConnection([], parsePageArgs({ first: 0 }, types), keysetOf)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('decodes every keyset that it encoded', () => {
    fc.assert(
      fc.property(
        instants,
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0') && text.isWellFormed()),
        fc.uuid(),
        (at, name, id) => {
          const given = ['timestamptz', 'text', 'uuid'] as const;
          const { edges } = toConnection([{ id }], { limit: 1, after: undefined }, () => [at, name, id]);
          expect(parsePageArgs({ first: 1, after: edges[0]?.cursor }, given).after).toEqual([at, name, id]);
        },
      ),
    );
  });

  test('refuses any text that is not its own cursor, without another error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.json().map((json) => Buffer.from(json).toString('base64url')),
        ),
        (after) => {
          fc.pre(after !== '');
          expect(thrownBy(() => parsePageArgs({ first: 1, after }, types))).toEqual(badInput('after'));
        },
      ),
    );
  });

  test.each([-1, 101, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('of %s edges is refused', (first) => {
    expect(thrownBy(() => parsePageArgs({ first }, types))).toEqual(badInput('first'));
  });
});

describe('The cursor of a position', () => {
  const position = fc.record({
    epoch: fc.integer({ min: 1, max: 1_000_000 }),
    xid: fc.maxSafeNat(),
    id: fc.maxSafeNat(),
  });

  test('decodes to the position', () => {
    fc.assert(fc.property(position, (at) => expect(decodeCursor(encodeCursor(at))).toEqual(at)));
  });

  test('is safe in a URL', () => {
    fc.assert(fc.property(position, (at) => expect(encodeCursor(at)).toMatch(/^[\w-]+$/)));
  });

  test('is the only text that decodes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        const read = thrownBy(() => decodeCursor(text));
        if (!(read instanceof Error)) expect(decodeCursor(encodeCursor(read as never))).toEqual(read);
        else expect(read).toEqual(badInput('after'));
      }),
    );
  });

  test('orders by transaction, then by number, as one total order', () => {
    fc.assert(
      fc.property(position, position, position, (a, b, c) => {
        expect(Math.sign(comparePositions(a, b)) + Math.sign(comparePositions(b, a))).toBe(0);
        expect(comparePositions(a, a)).toBe(0);
        if (comparePositions(a, b) <= 0 && comparePositions(b, c) <= 0)
          expect(comparePositions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
    expect(comparePositions({ xid: 2, id: 1 }, { xid: 1, id: 9 })).toBeGreaterThan(0);
    expect(comparePositions({ xid: 1, id: 1 }, { xid: 1, id: 2 })).toBeLessThan(0);
  });
});

describe('A scalar', () => {
  const code = (work: () => unknown) => (thrownBy(work) as { extensions?: { code: string } }).extensions?.code;

  test.each(['2026-03-01', '2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31', '0001-01-01', '9999-12-31'])(
    'accepts the date %s and returns it unchanged',
    (date) => {
      expect(DateScalar.parseValue(date)).toBe(date);
      expect(DateScalar.serialize(date)).toBe(date);
    },
  );

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2024-02-30',
    '2026-04-31',
    '2026-01-32',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-3-1',
    '0000-01-01',
    '10000-01-01',
    '2026-03-01T00:00:00Z',
    '',
    20260301,
    null,
    {},
  ])('rejects %p as a date', (value) => {
    expect(code(() => DateScalar.parseValue(value))).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00.000Z'],
    ['2026-03-01T09:00:00.123456+05:30', '2026-03-01T03:30:00.123Z'],
    ['2026-03-01T23:30:00-05:00', '2026-03-02T04:30:00.000Z'],
  ])('parses %s as the instant %s', (value, instant) => {
    expect(DateTimeScalar.serialize(DateTimeScalar.parseValue(value))).toBe(instant);
  });

  test.each([
    '2026-03-01',
    '2026-03-01T09:00:00',
    '2026-03-01T25:00:00Z',
    '2026-02-30T09:00:00Z',
    'soon',
    '',
    1e12,
    null,
    {},
  ])('rejects %p as an instant', (value) => {
    expect(code(() => DateTimeScalar.parseValue(value))).toBe('BAD_USER_INPUT');
  });

  test('returns every instant unchanged', () => {
    fc.assert(
      fc.property(instants, (instant) =>
        expect(DateTimeScalar.serialize(DateTimeScalar.parseValue(instant))).toBe(instant),
      ),
    );
  });
});
