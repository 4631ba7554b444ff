import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { PairingUserError } from '../common/user-error.types.js';
import type { HorizonName, PairingFormatName } from '../pairing/pairing.domain.js';
import { RequestGoal } from '../pairing/pairing.types.js';
import { Horizon, PairingFormat } from '../pairing/pairing-enums.types.js';
import type { RequestStatusName } from './request.domain.js';
import { RequestBox, RequestStatus } from './request-enums.types.js';

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

@ArgsType()
export class RequestsArgs extends PageArgs {
  @Field(() => RequestBox)
  box!: keyof typeof RequestBox;

  @Field(() => [RequestStatus], { nullable: true, description: 'Only in one of these statuses.' })
  status?: RequestStatusName[] | null;
}

@ObjectType({ description: 'The request after the change, or why there was none.' })
export class PairingRequestPayload {
  @Field(() => PairingRequest, { nullable: true })
  request!: PairingRequest | null;

  @Field(() => [PairingUserError])
  userErrors!: PairingUserError[];
}

@InputType({ description: 'A goal that the mentee brings.' })
export class RequestGoalInput {
  @Field({ description: '1 to 500 characters.' })
  text!: string;

  @Field(() => Horizon)
  horizon!: HorizonName;
}

@InputType({ description: 'What the viewer asks of a mentor.' })
export class SendRequestInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => ID)
  mentorId!: string;

  @Field({ description: '1 to 2000 characters.' })
  firstMessage!: string;

  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  whyThisMentor?: string | null;

  @Field(() => [RequestGoalInput], { description: '1 to 10.' })
  goals!: RequestGoalInput[];

  @Field(() => PairingFormat, { defaultValue: 'ONGOING' })
  format!: PairingFormatName;

  @Field(() => String, { nullable: true, description: 'Sent twice to the same mentor, it makes one request.' })
  idempotencyKey?: string | null;
}
