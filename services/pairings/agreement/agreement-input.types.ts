import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import type { FrequencyName } from '../health/frequency.domain.js';
import { Frequency } from '../health/health.types.js';
import type { ChannelName } from '../pairing/pairing.domain.js';
import { Channel } from '../pairing/pairing-enums.types.js';
import type { EndConditionName } from './agreement.domain.js';
import { EndCondition } from './agreement-enums.types.js';

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
