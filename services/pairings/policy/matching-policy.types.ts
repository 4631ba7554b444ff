import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { PairingUserError } from '../common/user-error.types.js';
import type { CriterionName } from './matching-policy.domain.js';
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
