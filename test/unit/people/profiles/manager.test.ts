import { describe, expect, test } from '@jest/globals';
import { decideManager } from '../../../../services/people/profiles/manager.domain.js';
import type { Refusal } from '../../../../services/shared/result.js';

const codesOf = (refusals: Refusal[]) => refusals.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('Choosing a manager', () => {
  test.each<[string, string | null, string[], string[]]>([
    ['nobody', null, [], []],
    ['somebody without a manager', 'boss', [], []],
    ['somebody within another chain', 'boss', ['chief', 'owner'], []],
    ['oneself', 'me', [], ['MANAGER_CYCLE input.managerId']],
    ['somebody who reports to one', 'boss', ['me'], ['MANAGER_CYCLE input.managerId']],
    ['somebody who reports to one from afar', 'boss', ['chief', 'me', 'owner'], ['MANAGER_CYCLE input.managerId']],
  ])('is refused when it would close a circle of managers: %s', (_who, managerId, chain, refusals) => {
    const decision = decideManager('me', managerId, chain);
    expect(decision.ok ? [] : codesOf(decision.refusals)).toEqual(refusals);
    if (decision.ok) expect(decision.value).toBe(managerId);
  });
});
