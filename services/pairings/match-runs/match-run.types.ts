import { Field, ID, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { PairingUserError } from '../common/user-error.types.js';
import type { MatchRunStatusName } from './match-run.domain.js';
import type { MatchingAlgorithmName } from './match-run-input.domain.js';

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

@ObjectType({ description: 'The match run after the change, or why there was none.' })
export class MatchRunPayload {
  @Field(() => MatchRun, { nullable: true })
  matchRun!: MatchRun | null;

  @Field(() => [PairingUserError])
  userErrors!: PairingUserError[];
}
