import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import type { FrequencyName } from '../health/frequency.domain.js';
import { Frequency } from '../health/health.types.js';
import type { ChannelName } from '../pairing/pairing.domain.js';
import { Channel } from '../pairing/pairing-enums.types.js';
import type { AgreementStatusName, EndConditionName } from './agreement.domain.js';
import { AgreementStatus, EndCondition } from './agreement-enums.types.js';

@ObjectType({ description: 'What a version changes from the one before it; lists have one item a line.' })
export class AgreementChange {
  @Field()
  field!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType({ description: 'Somebody’s yes to a version of an agreement.' })
export class Signature {
  @Field(() => Date)
  signedAt!: Date;
}

@ObjectType({ description: 'One version of what two people agree on.' })
export class Agreement {
  @Field(() => Int)
  version!: number;

  @Field(() => AgreementStatus)
  status!: AgreementStatusName;

  @Field(() => Frequency)
  frequency!: FrequencyName;

  @Field(() => Int)
  meetingMinutes!: number;

  @Field(() => [Channel])
  channels!: ChannelName[];

  @Field(() => EndCondition)
  endCondition!: EndConditionName;

  @Field(() => DateScalar, { nullable: true })
  endsOn!: string | null;

  @Field(() => [String])
  topicsInScope!: string[];

  @Field(() => [String])
  topicsOutOfScope!: string[];

  @Field(() => [String])
  mentorExpectations!: string[];

  @Field(() => [String])
  menteeExpectations!: string[];

  @Field(() => [String])
  mentorResponsibilities!: string[];

  @Field(() => [String])
  menteeResponsibilities!: string[];

  @Field()
  confidentiality!: string;

  @Field(() => Int, { description: 'How long before a meeting one may still call it off.' })
  cancellationNoticeHours!: number;

  @Field(() => Int, { description: 'How long before a meeting its agenda is there.' })
  agendaLeadTimeHours!: number;

  @Field(() => Int)
  reviewEveryDays!: number;

  @Field(() => [AgreementChange], { description: 'What it changes from the version before; none in the first.' })
  changes!: AgreementChange[];
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
