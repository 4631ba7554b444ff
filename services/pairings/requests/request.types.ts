import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { Horizon, RequestStatus } from '../pairing/pairing-enums.types.js';
import type { HorizonName, RequestStatusName } from './request.domain.js';

@ObjectType({ description: 'A goal as it was written in a request.' })
export class RequestGoal {
  @Field()
  text!: string;

  @Field(() => Horizon)
  horizon!: HorizonName;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a mentee asked of a mentor; seen by the two alone.' })
export class PairingRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => RequestStatus)
  status!: RequestStatusName;

  @Field({ description: 'As it was sent.' })
  firstMessage!: string;

  @Field(() => String, { nullable: true })
  whyThisMentor!: string | null;

  @Field(() => [RequestGoal], { description: 'As they were sent.' })
  goals!: RequestGoal[];

  @Field(() => String, { nullable: true, description: 'What the mentor asked before answering.' })
  question!: string | null;

  @Field(() => String, { nullable: true, description: 'What the mentee answered.' })
  answer!: string | null;

  @Field(() => String, { nullable: true })
  declineReason!: string | null;

  @Field(() => Date)
  sentAt!: Date;

  @Field(() => Date, { description: 'When it expires, if nobody answers before.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'A request in a list, with the cursor of its place.' })
export class PairingRequestEdge {
  @Field()
  cursor!: string;

  @Field(() => PairingRequest)
  node!: PairingRequest;
}

@ObjectType({ description: 'A page of requests.' })
export class PairingRequestConnection {
  @Field(() => [PairingRequestEdge])
  edges!: PairingRequestEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'All that match; counted only when asked for.' })
  totalCount!: number;
}
