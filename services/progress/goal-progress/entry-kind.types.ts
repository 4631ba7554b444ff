import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { EntryKindName } from './entry.domain.js';

export const EntryKind = describedEnum<EntryKindName>(
  'EntryKind',
  'KNOW, DO and LIVE are the three stances of growth; SETBACK counts as learning.',
  {
    KNOW: 'Something learned.',
    DO: 'Something done.',
    LIVE: 'Something lived through.',
    RESULT: 'Something reached.',
    SETBACK: 'Something that did not go as hoped.',
    INSIGHT: 'Something understood.',
  },
);
