import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import type { ChannelName, PairingFormatName } from '../pairing/pairing.domain.js';
import { Channel, EndCondition, Frequency, Horizon, PairingFormat } from '../pairing/pairing-enums.types.js';
import type { HorizonName } from '../requests/request.domain.js';
import type { EndConditionName, FrequencyName } from './agreement.domain.js';

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

@InputType({ description: 'What to agree on. Lists hold at most 20 items of at most 300 characters.' })
export class AgreementInput {
  @Field(() => Frequency)
  frequency!: FrequencyName;

  @Field(() => Int, { description: '20 to 240.' })
  meetingMinutes!: number;

  @Field(() => [Channel], { description: 'At least one.' })
  channels!: ChannelName[];

  @Field(() => EndCondition)
  endCondition!: EndConditionName;

  @Field(() => DateScalar, { nullable: true, description: 'A date to come; required unless a goal alone ends it.' })
  endsOn?: string | null;

  @Field(() => [String], { nullable: true })
  topicsInScope?: string[] | null;

  @Field(() => [String], { nullable: true })
  topicsOutOfScope?: string[] | null;

  @Field(() => [String], { nullable: true })
  mentorExpectations?: string[] | null;

  @Field(() => [String], { nullable: true })
  menteeExpectations?: string[] | null;

  @Field(() => [String], { nullable: true })
  mentorResponsibilities?: string[] | null;

  @Field(() => [String], { nullable: true })
  menteeResponsibilities?: string[] | null;

  @Field({ description: '1 to 2000 characters.' })
  confidentiality!: string;

  @Field(() => Int, { defaultValue: 24, description: '0 to 336.' })
  cancellationNoticeHours!: number;

  @Field(() => Int, { defaultValue: 48, description: '0 to 336.' })
  agendaLeadTimeHours!: number;

  @Field(() => Int, { defaultValue: 90, description: '7 to 366.' })
  reviewEveryDays!: number;
}
