import { Field, InputType } from 'type-graphql';
import type { ChannelName, FrequencyName } from '../preferences/preferences.domain.js';
import { Channel, Frequency } from '../preferences/preferences-enums.types.js';

@InputType({ description: 'Which mentors to find: a mentor meets every given condition.' })
export class MentorFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words in any order, or their beginnings; accents, case and small typing errors do not matter.',
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

  @Field(() => [Channel], { nullable: true, description: 'The mentor prefers any of these channels.' })
  channels?: ChannelName[] | null;

  @Field(() => Frequency, { nullable: true, description: 'The mentor prefers this frequency.' })
  frequency?: FrequencyName | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Only mentors who accept requests and have a place left.',
  })
  availableOnly?: boolean | null;
}
