import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { AgreementStatusName, EndConditionName } from './agreement.domain.js';
export const AgreementStatus = describedEnum<AgreementStatusName>(
  'AgreementStatus',
  'Where a version of an agreement stands.',
  {
    PROPOSED: 'Waits for both signatures.',
    SIGNED: 'Signed by both: in force.',
    SUPERSEDED: 'A newer version has taken its place.',
  },
);

export const EndCondition = describedEnum<EndConditionName>(
  'EndCondition',
  'When a relationship is over, by its agreement.',
  {
    DATE: 'On a date.',
    GOAL: 'Once the goal is reached.',
    FIRST_OF: 'On the date or once the goal is reached, whichever comes first.',
  },
);
