import { ArgsType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { ProgressUserError } from '../user-error.types.js';
import type { ChannelName, MeetingKindName, MeetingStatusName } from './meeting.domain.js';
import { Channel, MeetingKind, MeetingStatus } from './meeting-enums.types.js';

@ObjectType({ description: 'Where two people meet.' })
export class Place {
  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  address!: string | null;

  @Field({ description: 'Neither one’s own ground.' })
  neutral!: boolean;

  @Field()
  calm!: boolean;

  @Field()
  comfortable!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A meeting of a pairing. Seen by the two parties.' })
export class Meeting {
  @Field(() => ID)
  id!: string;

  @Field(() => MeetingKind)
  kind!: MeetingKindName;

  @Field(() => MeetingStatus)
  status!: MeetingStatusName;

  @Field(() => String, { nullable: true })
  purpose!: string | null;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Int)
  minutes!: number;

  @Field({ description: 'IANA: the zone in which it was agreed on.' })
  timeZone!: string;

  @Field(() => Channel)
  channel!: ChannelName;

  @Field(() => Place, { nullable: true })
  place!: Place | null;

  @Field(() => String, { nullable: true })
  joinUrl!: string | null;

  @Field(() => Int, { description: 'SEQUENCE of RFC 5545: grows with every change that a calendar shows.' })
  icsSequence!: number;

  @Field(() => Int, { description: 'Grows with every change; give it back as `expectedVersion`.' })
  version!: number;
}

@ObjectType({ description: 'A meeting in a list.' })
export class MeetingEdge {
  @Field()
  cursor!: string;

  @Field(() => Meeting)
  node!: Meeting;
}

@ObjectType({ description: 'A page of meetings.' })
export class MeetingConnection {
  @Field(() => [MeetingEdge])
  edges!: MeetingEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'All that match; counted only when asked for.' })
  totalCount!: number;
}

@ArgsType()
export class MeetingsArgs extends PageArgs {
  @Field(() => [MeetingStatus], { nullable: true })
  status?: MeetingStatusName[] | null;
}

@ObjectType({ description: 'The meeting after the change, or why there was none.' })
export class MeetingPayload {
  @Field(() => Meeting, { nullable: true })
  meeting!: Meeting | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}
