import { Field, Float, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { CriterionName } from '../policy/matching-policy.domain.js';
import { Criterion } from '../policy/matching-policy.types.js';
import type { ExclusionReasonName } from './exclusions.domain.js';
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

@ObjectType({ description: 'One criterion’s part in a score, and why.' })
export class CriterionScore {
  @Field(() => Criterion)
  criterion!: CriterionName;

  @Field(() => Int, { description: 'The programme’s.' })
  weight!: number;

  @Field(() => Float, { description: '0 to 1; 0.5 where too little is known to tell.' })
  score!: number;
}

@ObjectType({ description: 'Two people who suit each other.' })
export class MatchSuggestion {
  @Field(() => [CriterionScore], { description: 'A part for each criterion that weighs something.' })
  breakdown!: CriterionScore[];
}

@ObjectType({ description: 'One reason why two people are not matched.' })
export class Exclusion {
  @Field(() => ExclusionReason)
  reason!: ExclusionReasonName;
}

@ObjectType({ description: 'Why two people suit each other, or everything that keeps them from being matched.' })
export class MatchExplanation {
  @Field(() => MatchSuggestion, { nullable: true, description: 'Null when anything excludes it.' })
  suggestion!: MatchSuggestion | null;

  @Field(() => [Exclusion])
  exclusions!: Exclusion[];
}
