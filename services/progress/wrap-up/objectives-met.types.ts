import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { ObjectivesMetName } from './wrap-up.domain.js';

export const ObjectivesMet = describedEnum<ObjectivesMetName>(
  'ObjectivesMet',
  'Whether the day’s objectives were met.',
  {
    YES: 'They were.',
    PARTLY: 'Some of them.',
    NO: 'They were not.',
  },
);
