import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { ProposeMeetingInput } from '../scheduling/propose-meeting.types.js';
import { ObjectivesMet } from './objectives-met.types.js';
import type { ObjectivesMetName } from './wrap-up.domain.js';

@InputType({ description: 'What one of the two will do next.' })
export class FollowUpInput {
  @Field(() => ID, { description: 'One of the two.' })
  ownerId!: string;

  @Field({ description: '1 to 1000 characters.' })
  text!: string;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;
}

@InputType({ description: 'How a meeting ended for whoever tells it.' })
export class WrapUpInput {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => ObjectivesMet)
  objectivesMet!: ObjectivesMetName;

  @Field(() => String, { nullable: true, description: 'At most 5000 characters.' })
  learnings?: string | null;

  @Field(() => [FollowUpInput], {
    description: 'At most 20. At least one with the first answer, and one for each of the two when both have answered.',
  })
  followUps!: FollowUpInput[];

  @Field({ defaultValue: true })
  otherPartyOnTime!: boolean;

  @Field({ defaultValue: true })
  otherPartyPrepared!: boolean;

  @Field(() => ProposeMeetingInput, {
    nullable: true,
    description: 'The next meeting of the same pairing, proposed with the wrap-up or not at all.',
  })
  next?: ProposeMeetingInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'At most 1000 characters. Needed where no meeting lies ahead and none is proposed.',
  })
  reasonForNoNext?: string | null;
}
