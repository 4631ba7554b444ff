import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { ExclusionReasonName } from '../matching/exclusions.domain.js';
import type { CriterionName } from '../policy/matching-policy.domain.js';
import type { MatchRunStatusName } from './match-run.domain.js';
import type { MatchingAlgorithmName } from './match-run-input.domain.js';
import { Criterion, ExclusionReason, MatchingAlgorithm, MatchRunStatus } from './matching-enums.types.js';

@ObjectType({ description: 'How much a criterion weighs.' })
export class CriterionWeight {
  @Field(() => Criterion)
  criterion!: CriterionName;

  @Field(() => Int, { description: '0 to 100, relative to the others; 0: it is not looked at.' })
  weight!: number;
}

@ObjectType({
  description: 'How a programme matches, and after how long it reminds, lets expire and calls a silence one.',
})
export class MatchingPolicy {
  @Field(() => [CriterionWeight], { description: 'One for each criterion.' })
  weights!: CriterionWeight[];

  @Field(() => Int, { description: 'Days after which a request that nobody answered expires.' })
  requestExpiresAfterDays!: number;

  @Field(() => Int, { description: 'Days after which a mentor is reminded of a request.' })
  requestReminderAfterDays!: number;

  @Field(() => Float, { description: 'In agreed intervals without a contact; never under 21 days.' })
  dormantAfterFactor!: number;

  @Field(() => Float, { description: 'In agreed intervals without a contact.' })
  slippingAfterFactor!: number;
}

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

@ObjectType({ description: 'A mentee who stays without a mentor in a match run.' })
export class Unmatched {}

@ObjectType({
  description: 'All of a programme’s mentees and mentors, matched at once; seen by its coordinators alone.',
})
export class MatchRun {
  @Field(() => ID)
  id!: string;

  @Field(() => MatchingAlgorithm)
  algorithm!: MatchingAlgorithmName;

  @Field(() => MatchRunStatus)
  status!: MatchRunStatusName;

  @Field(() => Int, { description: 'Decides where several answers are as good.' })
  seed!: number;

  @Field({ description: 'The same hash and seed always give the same suggestions.' })
  inputHash!: string;

  @Field(() => Int, {
    description: 'Pairs who would both rather have each other, when it was computed: none after DEFERRED_ACCEPTANCE.',
  })
  blockingPairs!: number;

  @Field(() => Date)
  createdAt!: Date;
}
