import { expect, test } from '@jest/globals';
import { statusAfterDeparture } from '../../../../services/pairings/privacy/departure.domain.js';

test.each(['PROPOSED', 'EXPLORING', 'ACTIVE', 'PAUSED', 'RELAUNCHING', 'CLOSING'] as const)(
  'a pairing that is %s ends early when one of the two is erased',
  (status) => expect(statusAfterDeparture(status)).toBe('ENDED_EARLY'),
);

test.each(['COMPLETED', 'ENDED_EARLY', 'KEEPING_IN_TOUCH'] as const)('a pairing that is %s stays as it is', (status) =>
  expect(statusAfterDeparture(status)).toBeNull(),
);
