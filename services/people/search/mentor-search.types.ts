import { Field, InputType } from 'type-graphql';
import type { ChannelName, FrequencyName } from '../preferences/preferences.domain.js';
import { Channel, Frequency } from '../preferences/preferences-enums.types.js';

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
