import { describe, expect, test } from '@jest/globals';
import {
  checkInvitees,
  invitationExpiresAt,
  isOpenInvitation,
  normalizeEmail,
} from '../../../../services/people/admission/invitation.domain.js';
import type { ProgramRoleName } from '../../../../services/people/programmes/membership.domain.js';

const codes = (result: { ok: boolean; refusals?: { code: string; path: string[] }[] }) =>
  result.refusals?.map(({ code, path }) => `${code} at ${path.join('.')}`);

describe('Inviting', () => {
  const many = Array.from({ length: 101 }, (_, index) => `p${index}@example.org`);
  test.each<[string, string[], ProgramRoleName[], string[]]>([
    ['one address is valid', ['solange@example.org'], ['MENTOR'], []],
    ['no address is refused', [], ['MENTOR'], ['INVALID at emails']],
    ['100 addresses are valid', many.slice(1), ['MENTOR'], []],
    ['101 addresses are refused', many, ['MENTOR'], ['INVALID at emails']],
    ['without a role is refused', ['a@example.org'], [], ['INVALID at roles']],
    [
      'malformed addresses are named by index',
      ['a@example.org', 'a', 'a@b', 'a b@example.org', '@example.org', 'a@example.org, b@example.org', ''],
      ['MENTEE'],
      [1, 2, 3, 4, 5, 6].map((index) => `INVALID at emails.${index}`),
    ],
  ])('%s', (_what, emails, roles, expected) => {
    expect(codes({ ok: false, refusals: checkInvitees(emails, roles) })).toEqual(expected);
  });
  test('ignores capitals and blank ends of addresses', () =>
    expect(normalizeEmail(' Solange@Example.ORG ')).toBe('solange@example.org'));
  test('makes a link that is valid for 14 days and works once', () => {
    const now = new Date('2026-03-02T09:00:00Z');
    const expiresAt = invitationExpiresAt(now);
    expect(expiresAt.toISOString()).toBe('2026-03-16T09:00:00.000Z');
    const at = (iso: string, usedAt: Date | null = null) => isOpenInvitation({ expiresAt, usedAt }, new Date(iso));
    expect([at('2026-03-16T08:59:59Z'), at('2026-03-16T09:00:00Z'), at('2026-03-02T10:00:00Z', now)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
