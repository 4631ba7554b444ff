import { Field, ID, InputType, Int } from 'type-graphql';
import { idempotencyKeyDescription } from '../descriptions.types.js';
import type { ChannelName, MeetingKindName } from '../meetings/meeting.domain.js';
import { Channel, MeetingKind } from '../meetings/meeting-enums.types.js';

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

  @Field(() => String, { nullable: true, description: idempotencyKeyDescription })
  idempotencyKey?: string | null;
}
