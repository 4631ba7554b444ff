import { describe, expect, test } from '@jest/globals';
import { decideLeave } from '../../../../services/people/programmes/membership.domain.js';

const codes = (result: { ok: boolean; refusals?: { code: string; path: string[] }[] }) =>
  result.refusals?.map(({ code, path }) => `${code} at ${path.join('.')}`);

describe('Leaving', () => {
  const member = { currentRoles: ['MENTEE' as const], coordinatorCount: 1, openPairingPartners: [] as string[] };
  test('is possible for a member', () => expect(decideLeave(member).ok).toBe(true));
  test('is refused while pairings are open, and names the partners', () => {
    const result = decideLeave({ ...member, openPairingPartners: ['Camille', 'Yvonne'] });
    expect(result).toMatchObject({ refusals: [{ code: 'HAS_OPEN_PAIRINGS', values: { names: 'Camille, Yvonne' } }] });
  });
  test('is refused to the last coordinator only', () => {
    expect(codes(decideLeave({ ...member, currentRoles: ['COORDINATOR'] }))).toEqual(['INVALID at programId']);
    expect(decideLeave({ ...member, currentRoles: ['COORDINATOR'], coordinatorCount: 2 }).ok).toBe(true);
  });
});
