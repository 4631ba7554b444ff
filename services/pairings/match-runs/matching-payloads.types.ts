import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PairingUserError } from '../pairing/pairing-payloads.types.js';
import type { CriterionName } from '../policy/matching-policy.domain.js';
import { MatchingPolicy, MatchRun } from './matching.types.js';
import { Criterion } from './matching-enums.types.js';

@InputType({ description: 'How much a criterion is to weigh.' })
export class CriterionWeightInput {
  @Field(() => Criterion)
  criterion!: CriterionName;

  @Field(() => Int, { description: '0 to 100.' })
  weight!: number;
}

@ObjectType({ description: 'The policy after the change, or why there was none.' })
export class ProgramPolicyPayload {
  @Field(() => MatchingPolicy, { nullable: true })
  policy!: MatchingPolicy | null;

  @Field(() => [PairingUserError])
  userErrors!: PairingUserError[];
}

@ObjectType({ description: 'The match run after the change, or why there was none.' })
export class MatchRunPayload {
  @Field(() => MatchRun, { nullable: true })
  matchRun!: MatchRun | null;

  @Field(() => [PairingUserError])
  userErrors!: PairingUserError[];
}
