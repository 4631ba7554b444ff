import { describe, expect, test } from '@jest/globals';
import {
  checkInvitees,
  invitationExpiresAt,
  isOpenInvitation,
  normalizeEmail,
} from '../../../../services/people/admission/invitation.domain.js';
import {
  decideJoin,
  decideLeave,
  decideSuspend,
  type JoinState,
  type ProgramRoleName,
} from '../../../../services/people/programmes/membership.domain.js';

const codes = (result: { ok: boolean; refusals?: { code: string; path: string[] }[] }) =>
  result.refusals?.map(({ code, path }) => `${code} at ${path.join('.')}`);

const outside: JoinState = { admission: 'OPEN', held: [], invited: [] };

describe('Joining', () => {
  test.each<[string, Partial<JoinState>, ProgramRoleName[], ProgramRoleName[] | string[]]>([
    ['an open programme gives the roles asked for, in order', {}, ['MENTEE', 'MENTOR'], ['MENTOR', 'MENTEE']],
    ['without a role is refused', {}, [], ['INVALID at roles']],
    ['as a coordinator is refused', {}, ['COORDINATOR'], ['INVALID at roles']],
    ['as a coordinator is for who was invited to it', { invited: ['COORDINATOR'] }, ['COORDINATOR'], ['COORDINATOR']],
    ['by invitation is refused without one', { admission: 'INVITATION' }, ['MENTEE'], ['NOT_ADMITTED at programId']],
    ['by invitation works with one', { admission: 'INVITATION', invited: ['MENTEE'] }, ['MENTEE'], ['MENTEE']],
    [
      'by invitation gives no other role than it offers',
      { admission: 'INVITATION', invited: ['MENTEE'] },
      ['MENTOR'],
      ['NOT_ADMITTED at programId'],
    ],
    ['adds a role to those held', { held: ['MENTOR', 'COORDINATOR'] }, ['MENTEE'], ['MENTOR', 'MENTEE', 'COORDINATOR']],
    ['again is refused', { held: ['MENTEE'] }, ['MENTEE'], ['ALREADY_MEMBER at roles']],
  ])('%s', (_what, change, roles, expected) => {
    const result = decideJoin({ ...outside, ...change }, roles);
    expect(result.ok ? result.value : codes(result)).toEqual(expected);
  });
});

describe('Leaving', () => {
  const member = { held: ['MENTEE' as const], coordinators: 1, openWith: [] as string[] };
  test('is free to a member', () => expect(decideLeave(member).ok).toBe(true));
  test('is refused while pairings are open, naming with whom', () => {
    const result = decideLeave({ ...member, openWith: ['Camille', 'Yvonne'] });
    expect(result).toMatchObject({ refusals: [{ code: 'HAS_OPEN_PAIRINGS', values: { names: 'Camille, Yvonne' } }] });
  });
  test('is refused to the last coordinator, not to the last but one', () => {
    expect(codes(decideLeave({ ...member, held: ['COORDINATOR'] }))).toEqual(['INVALID at programId']);
    expect(decideLeave({ ...member, held: ['COORDINATOR'], coordinators: 2 }).ok).toBe(true);
  });
});

describe('Suspending', () => {
  const member = { isSelf: false, held: ['MENTEE' as const], coordinates: false };
  test.each([
    ['a member is possible', {}, undefined],
    ['oneself is refused', { isSelf: true }, ['INVALID at personId']],
    ['somebody of another programme is refused', { held: [] }, ['NOT_FOUND at personId']],
    ['a coordinator, of any programme, is refused', { coordinates: true }, ['INVALID at personId']],
  ])('%s', (_what, change, expected) => expect(codes(decideSuspend({ ...member, ...change }))).toEqual(expected));
});

describe('Inviting', () => {
  const many = Array.from({ length: 101 }, (_, index) => `p${index}@example.org`);
  test.each<[string, string[], ProgramRoleName[], string[]]>([
    ['an address is fine', ['solange@example.org'], ['MENTOR'], []],
    ['nobody is refused', [], ['MENTOR'], ['INVALID at emails']],
    ['a hundred is fine', many.slice(1), ['MENTOR'], []],
    ['more than a hundred is refused', many, ['MENTOR'], ['INVALID at emails']],
    ['to no role is refused', ['a@example.org'], [], ['INVALID at roles']],
    [
      'malformed addresses are named by index',
      ['a@example.org', 'a', 'a@b', 'a b@example.org', '@example.org', 'a@example.org, b@example.org', ''],
      ['MENTEE'],
      [1, 2, 3, 4, 5, 6].map((index) => `INVALID at emails.${index}`),
    ],
  ])('%s', (_what, emails, roles, expected) => {
    expect(codes({ ok: false, refusals: checkInvitees(emails, roles) })).toEqual(expected);
  });
  test('compares addresses without capitals and blank ends', () =>
    expect(normalizeEmail(' Solange@Example.ORG ')).toBe('solange@example.org'));
  test('opens the door for 14 days, once', () => {
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
