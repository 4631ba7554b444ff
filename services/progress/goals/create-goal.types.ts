import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { Channel, EntryKind, GoalDomain, Horizon, MeetingKind } from '../common/error-code.types.js';
import { type ChannelName, type MeetingKindName } from '../meetings/meeting.domain.js';
import type { EntryKindName, GoalDomainName, HorizonName } from './goal.domain.js';

const once = 'The same key a second time answers what was made the first time. At most 200 characters.';

@InputType({ description: 'A new goal.' })
export class CreateGoalInput {
  @Field(() => ID)
  pairingId!: string;

  @Field({ description: '1 to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  why?: string | null;

  @Field(() => Horizon)
  horizon!: HorizonName;

  @Field(() => GoalDomain, { defaultValue: GoalDomain.PROFESSIONAL })
  domain!: GoalDomainName;

  @Field(() => String, { nullable: true, description: 'At most 100 characters.' })
  skill?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  successCriteria?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'A long-term goal of the same pairing.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: once })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A step on the way to a goal.' })
export class AddProgressInput {
  @Field(() => ID)
  goalId!: string;

  @Field(() => EntryKind)
  kind!: EntryKindName;

  @Field({ description: '1 to 5000 characters.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: '0 to 100: where the goal stands now.' })
  percent?: number | null;

  @Field({ defaultValue: true, description: 'False: for the author alone.' })
  shared!: boolean;

  @Field(() => String, { nullable: true, description: once })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Where to meet.' })
export class PlaceInput {
  @Field({ description: '1 to 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  address?: string | null;

  @Field({ defaultValue: true })
  neutral!: boolean;

  @Field({ defaultValue: true })
  calm!: boolean;

  @Field({ defaultValue: true })
  comfortable!: boolean;
}

@InputType({ description: 'A new meeting.' })
export class ProposeMeetingInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => MeetingKind, { defaultValue: MeetingKind.REGULAR })
  kind!: MeetingKindName;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Int, { description: '20 to 240.' })
  minutes!: number;

  @Field({ description: 'IANA.' })
  timeZone!: string;

  @Field(() => Channel)
  channel!: ChannelName;

  @Field(() => PlaceInput, { nullable: true })
  place?: PlaceInput | null;

  @Field(() => String, { nullable: true, description: 'An https address.' })
  joinUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  purpose?: string | null;

  @Field(() => String, { nullable: true, description: once })
  idempotencyKey?: string | null;
}
