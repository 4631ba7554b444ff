import { describe, expect, test } from '@jest/globals';
import { decideSuspend } from '../../../../services/people/accounts/suspension.domain.js';

const codes = (result: { ok: boolean; refusals?: { code: string; path: string[] }[] }) =>
  result.refusals?.map(({ code, path }) => `${code} at ${path.join('.')}`);

describe('Suspending', () => {
  const member = { isSelf: false, currentRoles: ['MENTEE' as const], isCoordinator: false };
  test.each([
    ['a member is possible', {}, undefined],
    ['oneself is refused', { isSelf: true }, ['INVALID at personId']],
    ['somebody of another programme is refused', { currentRoles: [] }, ['NOT_FOUND at personId']],
    ['a coordinator, of any programme, is refused', { isCoordinator: true }, ['INVALID at personId']],
  ])('%s', (_what, change, expected) => expect(codes(decideSuspend({ ...member, ...change }))).toEqual(expected));
});
