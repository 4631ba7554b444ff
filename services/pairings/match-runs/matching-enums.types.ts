import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { ExclusionReasonName } from '../matching/exclusions.domain.js';
import type { CriterionName } from '../policy/matching-policy.domain.js';
import type { MatchRunStatusName } from './match-run.domain.js';
import type { MatchingAlgorithmName } from './match-run-input.domain.js';

export const Criterion = describedEnum<CriterionName>('Criterion', 'One respect in which two people suit each other.', {
  SKILLS: 'What the mentee wants to learn, and the mentor knows.',
  GOALS: 'Goals of the mentee that touch what the mentor knows, loves or does.',
  TOPICS: 'The mentor’s favourite topics, where the mentee speaks of them.',
  FREQUENCY: 'How often both want to be in touch.',
  CHANNELS: 'By which channels both want to be in touch.',
  PURPOSES: 'What for both want to be in touch.',
  LANGUAGES: 'Languages in common.',
  REGION: 'The same region.',
  INDUSTRY: 'The mentor’s industry, where the mentee speaks of it.',
  CAPACITY: 'How many of the mentor’s places are free.',
});

export const ExclusionReason = describedEnum<ExclusionReasonName>(
  'ExclusionReason',
  'Why two people are never matched, or not now.',
  {
    SAME_PERSON: 'Nobody is matched with themselves.',
    HIERARCHY: 'One of the two is above the other in the chain of managers.',
    CONFLICT: 'A conflict of interest was declared.',
    BLOCKED: 'One has blocked the other: told to who did, and to coordinators who are neither; never to the blocked.',
    NO_CAPACITY: 'All of the mentor’s places are taken.',
    NOT_ACCEPTING: 'One of the two takes nobody at the moment.',
    LANGUAGE: 'They have no language in common.',
    MUST_PREFERENCE: 'What one says is a must, the other does not meet.',
    ALREADY_PAIRED: 'These two already have an open pairing, in the same roles.',
    NOT_A_MEMBER: 'One of the two does not have the role in the programme.',
  },
);

export const MatchingAlgorithm = describedEnum<MatchingAlgorithmName>(
  'MatchingAlgorithm',
  'How a match run chooses among all pairs.',
  {
    BEST_TOTAL: 'The greatest total score under each mentor’s places.',
    DEFERRED_ACCEPTANCE: 'A stable answer: no two who would both rather have each other (Gale and Shapley).',
  },
);

export const MatchRunStatus = describedEnum<MatchRunStatusName>('MatchRunStatus', 'Where a match run stands.', {
  DRAFT: 'Seen by coordinators alone; nothing came of it yet.',
  PUBLISHED: 'Its pairs were proposed to the two of each.',
  DISCARDED: 'Nothing comes of it.',
});
