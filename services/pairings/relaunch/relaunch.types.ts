import { Field, ID, ObjectType } from 'type-graphql';
import type { ChannelName } from '../pairing/pairing.domain.js';
import { Channel } from '../pairing/pairing-enums.types.js';
import type { GoalReviewName, RelaunchDecisionName } from './relaunch.domain.js';
import { GoalReview, RelaunchDecision } from './relaunch-enums.types.js';

@ObjectType({ description: 'What one of the two wishes.' })
export class RelaunchIntent {
  @Field(() => RelaunchDecision)
  decision!: RelaunchDecisionName;
}

@ObjectType({
  description: 'What to do now, written for the viewer’s role and for where they stand, in their language.',
})
export class RelaunchGuide {
  @Field()
  title!: string;

  @Field(() => [String], { description: 'In their order; two to six.' })
  steps!: string[];
}

@ObjectType({ description: 'Two people look again at their goals, and whether to go on; seen by the two alone.' })
export class Relaunch {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  startedAt!: Date;

  @Field(() => Channel, { nullable: true, description: 'By which to talk, as whoever started it proposes.' })
  proposedChannel!: ChannelName | null;

  @Field(() => GoalReview, {
    nullable: true,
    description: 'Either of the two may say it; the last word counts until it is decided.',
  })
  goalReview!: GoalReviewName | null;

  @Field(() => RelaunchDecision, {
    nullable: true,
    description:
      'Null while it is under way. Both have said CONTINUE and it is null: a new goal is missing, and the guide says so.',
  })
  decision!: RelaunchDecisionName | null;
}
