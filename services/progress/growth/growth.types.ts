import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { idempotencyKeyDescription } from '../descriptions.types.js';
import { ProgressUserError } from '../user-error.types.js';
import type { AdviceStatusName } from './advice.domain.js';

export const AdviceStatus = describedEnum<AdviceStatusName>('AdviceStatus', 'What somebody did with an advice.', {
  NOTED: 'Given, and noted.',
  TRYING: 'Being tried.',
  APPLIED: 'Applied, its result told back.',
  SET_ASIDE: 'Not for now.',
});

@ObjectType({
  description:
    'What takes the mentee out of their comfort zone. comfort: 1 (well inside the comfort zone) to 5 (far outside it).',
})
export class Challenge {
  @Field(() => ID)
  id!: string;

  @Field()
  scenario!: string;

  @Field(() => [String], { description: 'What could be done.' })
  options!: string[];

  @Field(() => Int, { description: '1 (well inside the comfort zone) to 5 (far outside it).' })
  comfort!: number;

  @Field(() => String, { nullable: true, description: 'What came of it, told by the mentee; null until then.' })
  outcome!: string | null;

  @Field(() => Date)
  recordedAt!: Date;
}

@ObjectType({ description: 'What one of the two advised the other, and what came of it.' })
export class Advice {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => AdviceStatus)
  status!: AdviceStatusName;

  @Field(() => String, { nullable: true, description: 'What came of it, told back by who received it.' })
  result!: string | null;

  @Field(() => Date)
  at!: Date;
}

@ObjectType({ description: 'What one of the two told the other about how they do.' })
export class Feedback {
  @Field(() => ID)
  id!: string;

  @Field()
  strengths!: string;

  @Field(() => String, { nullable: true })
  improvement!: string | null;

  @Field(() => String, { nullable: true })
  nextStep!: string | null;

  @Field(() => Date)
  at!: Date;

  @Field(() => Date, { nullable: true, description: 'When its receiver said that they have read it.' })
  acknowledgedAt!: Date | null;
}

@ObjectType({ description: 'The challenge after the change, or why there was none.' })
export class ChallengePayload {
  @Field(() => Challenge, { nullable: true })
  challenge!: Challenge | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}

@ObjectType({ description: 'The advice after the change, or why there was none.' })
export class AdvicePayload {
  @Field(() => Advice, { nullable: true })
  advice!: Advice | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}

@ObjectType({ description: 'The feedback after the change, or why there was none.' })
export class FeedbackPayload {
  @Field(() => Feedback, { nullable: true })
  feedback!: Feedback | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}

@InputType({ description: 'What one of the two tells the other.' })
export class FeedbackInput {
  @Field(() => ID)
  pairingId!: string;

  @Field({ description: '1 to 2000 characters.' })
  strengths!: string;

  @Field(() => String, { nullable: true, description: 'One thing to do better. At most 2000 characters.' })
  improvement?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  nextStep?: string | null;

  @Field(() => String, {
    nullable: true,
    description: idempotencyKeyDescription,
  })
  idempotencyKey?: string | null;
}
