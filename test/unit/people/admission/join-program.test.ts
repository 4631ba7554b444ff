import { describe, expect, test } from '@jest/globals';
import { decideJoin, type JoinState } from '../../../../services/people/admission/join-program.domain.js';
import type { AdmissionName, ProgramRoleName } from '../../../../services/people/programmes/membership.domain.js';

const codes = (result: { ok: boolean; refusals?: { code: string; path: string[] }[] }) =>
  result.refusals?.map(({ code, path }) => `${code} at ${path.join('.')}`);

const outside: JoinState = { admission: 'OPEN', currentRoles: [], invitedRoles: [] };

describe('Joining', () => {
  test.each<[string, Partial<JoinState>, ProgramRoleName[], ProgramRoleName[] | string[]]>([
    ['an open programme gives the roles asked for, in order', {}, ['MENTEE', 'MENTOR'], ['MENTOR', 'MENTEE']],
    ['without a role is refused', {}, [], ['INVALID at roles']],
    ['as a coordinator is refused', {}, ['COORDINATOR'], ['INVALID at roles']],
    [
      'as a coordinator is possible with an invitation as a coordinator',
      { invitedRoles: ['COORDINATOR'] },
      ['COORDINATOR'],
      ['COORDINATOR'],
    ],
    [
      'a programme with invitations is refused without an invitation',
      { admission: 'INVITATION' },
      ['MENTEE'],
      ['NOT_ADMITTED at programId'],
    ],
    [
      'a programme with invitations is possible with an invitation',
      { admission: 'INVITATION', invitedRoles: ['MENTEE'] },
      ['MENTEE'],
      ['MENTEE'],
    ],
    [
      'in a role that the invitation does not offer is refused',
      { admission: 'INVITATION', invitedRoles: ['MENTEE'] },
      ['MENTOR'],
      ['NOT_ADMITTED at programId'],
    ],
    [
      'adds the role to the current roles',
      { currentRoles: ['MENTOR', 'COORDINATOR'] },
      ['MENTEE'],
      ['MENTOR', 'MENTEE', 'COORDINATOR'],
    ],
    [
      'in a role that the person already has is refused',
      { currentRoles: ['MENTEE'] },
      ['MENTEE'],
      ['ALREADY_MEMBER at roles'],
    ],
  ])('%s', (_what, change, roles, expected) => {
    const result = decideJoin({ ...outside, ...change }, roles);
    expect(result.ok ? result.value : codes(result)).toEqual(expected);
  });
});

describe('The roles after joining a programme', () => {
  type Roles = ProgramRoleName[];
  test.each<[AdmissionName, Roles, Roles, Roles | string]>([
    // admission, current roles, roles asked for, roles afterwards or the refusal
    ['OPEN', [], ['MENTOR'], ['MENTOR']],
    ['OPEN', [], ['MENTEE', 'MENTOR'], ['MENTOR', 'MENTEE']],
    ['OPEN', ['MENTOR'], ['MENTEE'], ['MENTOR', 'MENTEE']],
    ['OPEN', ['COORDINATOR'], ['MENTOR'], ['MENTOR', 'COORDINATOR']],
    ['OPEN', ['MENTOR'], ['MENTOR'], 'ALREADY_MEMBER at roles'],
    ['OPEN', ['MENTOR', 'MENTEE'], ['MENTEE', 'MENTOR'], 'ALREADY_MEMBER at roles'],
    ['OPEN', [], [], 'INVALID at roles'],
    ['OPEN', [], ['COORDINATOR'], 'INVALID at roles'],
    ['OPEN', ['COORDINATOR'], ['MENTOR', 'COORDINATOR'], ['MENTOR', 'COORDINATOR']],
    ['INVITATION', [], ['MENTEE'], 'NOT_ADMITTED at programId'],
    ['INVITATION', [], ['COORDINATOR'], 'INVALID at roles'],
    ['INVITATION', ['MENTEE'], ['MENTOR'], ['MENTOR', 'MENTEE']],
    ['INVITATION', ['MENTEE'], ['MENTEE'], 'ALREADY_MEMBER at roles'],
    ['OPEN', [], ['MENTOR', 'MENTOR'], ['MENTOR']],
  ])('in a programme with admission %s, %j who asks for %j gets %j', (admission, currentRoles, roles, expected) => {
    const decision = decideJoin({ admission, currentRoles, invitedRoles: [] }, roles);
    expect(decision.ok ? decision.value : codes(decision)?.join()).toEqual(expected);
  });
});
