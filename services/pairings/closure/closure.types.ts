import { Field, ID, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { ClosureReasonName } from './closure.domain.js';

export const ClosureReason = describedEnum<ClosureReasonName>('ClosureReason', 'Why a relationship comes to its end.', {
  GOALS_MET: 'The goals are reached: it ends as completed.',
  END_DATE: 'The agreed end has come: it ends as completed.',
  NOT_A_FIT: 'The two do not go well together; it ends early.',
  NO_TIME: 'One of the two has no time for it any more; it ends early.',
  REDIRECTED: 'Somebody else is better placed; it ends early.',
  OTHER: 'Another reason; it ends early.',
});

@ObjectType({
  description: 'How a relationship comes to its end; it lasts until both have looked back, 14 days at most.',
})
export class Closure {
  @Field(() => ClosureReason)
  reason!: ClosureReasonName;

  @Field(() => Date)
  begunAt!: Date;
}

@ObjectType({ description: 'What one of the two takes with them; seen by the two alone.' })
export class Reflection {
  @Field()
  learned!: string;

  @Field(() => String, { nullable: true, description: 'What they thank the other for.' })
  thanks!: string | null;
}

@ObjectType({ description: 'News from one of two who keep in touch; seen by the two alone.' })
export class KeepInTouchUpdate {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => Date)
  postedAt!: Date;
}
