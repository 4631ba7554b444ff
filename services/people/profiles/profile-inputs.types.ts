import { Field, ID, InputType, Int } from 'type-graphql';
import { Admission, Horizon, SkillLevel } from '../common/error-code.types.js';
import type { ChannelName, FrequencyName } from '../preferences/preferences.domain.js';
import { Channel, Frequency } from '../preferences/preferences-enums.types.js';
import type { AdmissionName } from '../programmes/membership.domain.js';
import type { HorizonName, SkillLevelName } from './profile.domain.js';

@InputType({ description: 'What to change; a field that is not given stays as it is.' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: '1 to 120 characters.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 160 characters.' })
  headline?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 5000 characters.' })
  biography?: string | null;

  @Field(() => String, { nullable: true, description: 'An https address.' })
  avatarUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'BCP 47.' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true })
  region?: string | null;

  @Field(() => [String], { nullable: true, description: 'BCP 47, at most 20.' })
  languages?: string[] | null;

  @Field(() => String, { nullable: true })
  organization?: string | null;

  @Field(() => ID, { nullable: true, description: 'Null: no manager here.' })
  managerId?: string | null;
}

@InputType({ description: 'Something that somebody can do.' })
export class SkillInput {
  @Field()
  name!: string;

  @Field(() => SkillLevel, { nullable: true })
  level?: SkillLevelName | null;
}

@InputType({ description: 'What a mentor can take on.' })
export class MentorLimitsInput {
  @Field(() => Int, { nullable: true, description: '0 to 50.' })
  maxPairings?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 200.' })
  hoursPerMonth?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 100.' })
  maxPendingRequests?: number | null;
}

@InputType({ description: 'What to change; a field that is not given stays as it is.' })
export class UpdateMentorProfileInput {
  @Field(() => [String], { nullable: true })
  motivations?: string[] | null;

  @Field(() => [SkillInput], { nullable: true })
  expertise?: SkillInput[] | null;

  @Field(() => [String], { nullable: true })
  industries?: string[] | null;

  @Field(() => String, { nullable: true })
  careerPath?: string | null;

  @Field(() => [String], { nullable: true })
  favouriteTopics?: string[] | null;

  @Field(() => [String], { nullable: true })
  networkAreas?: string[] | null;

  @Field(() => [String], { nullable: true })
  qualities?: string[] | null;

  @Field(() => MentorLimitsInput, { nullable: true })
  limits?: MentorLimitsInput | null;

  @Field(() => Boolean, { nullable: true })
  acceptingRequests?: boolean | null;
}

@InputType({ description: 'A goal that somebody has in mind.' })
export class IntendedGoalInput {
  @Field()
  text!: string;

  @Field(() => Horizon)
  horizon!: HorizonName;
}

@InputType({ description: 'What to change; a field that is not given stays as it is.' })
export class UpdateMenteeProfileInput {
  @Field(() => String, { nullable: true })
  careerVision?: string | null;

  @Field(() => String, { nullable: true })
  transition?: string | null;

  @Field(() => [String], { nullable: true })
  motivations?: string[] | null;

  @Field(() => [String], { nullable: true })
  challenges?: string[] | null;

  @Field(() => [IntendedGoalInput], { nullable: true })
  intendedGoals?: IntendedGoalInput[] | null;

  @Field(() => [String], { nullable: true })
  skillsWanted?: string[] | null;

  @Field(() => [String], { nullable: true })
  offers?: string[] | null;
}

@InputType({ description: 'A new programme.' })
export class CreateProgramInput {
  @Field({ description: '1 to 160 characters.' })
  name!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field({ description: 'BCP 47.' })
  locale!: string;

  @Field(() => Admission)
  admission!: AdmissionName;
}

@InputType({ description: 'Which mentors to find; all that is given must hold.' })
export class MentorFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words in any order, or their beginnings; accents, case and small slips do not matter.',
  })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Any of these skills.' })
  skills?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Any of these industries.' })
  industries?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Any of these languages.' })
  languages?: string[] | null;

  @Field(() => String, { nullable: true })
  region?: string | null;

  @Field(() => [Channel], { nullable: true, description: 'Any of these channels among those that the mentor prefers.' })
  channels?: ChannelName[] | null;

  @Field(() => Frequency, { nullable: true, description: 'The one that the mentor prefers.' })
  frequency?: FrequencyName | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Only mentors who accept requests and have a place left.',
  })
  availableOnly?: boolean | null;
}
