import { Field, InputType, ObjectType } from 'type-graphql';
import type {
  ChannelName,
  FrequencyName,
  ImportanceName,
  PairingFormatName,
  PurposeName,
} from './preferences.domain.js';
import { Channel, Frequency, Importance, PairingFormat, Purpose } from './preferences-enums.types.js';

@ObjectType({ description: 'How often somebody wants to be in touch.' })
export class FrequencyPreference {
  @Field(() => Frequency)
  value!: FrequencyName;

  @Field(() => Importance)
  importance!: ImportanceName;
}

@ObjectType({ description: 'Through which channels somebody wants to be in touch.' })
export class ChannelsPreference {
  @Field(() => [Channel])
  values!: ChannelName[];

  @Field(() => Importance)
  importance!: ImportanceName;
}

@ObjectType({ description: 'Why somebody wants to be in touch.' })
export class PurposesPreference {
  @Field(() => [Purpose])
  values!: PurposeName[];

  @Field(() => Importance)
  importance!: ImportanceName;
}

@ObjectType({ description: 'What somebody answered to the preference survey.' })
export class RelationshipPreferences {
  @Field(() => FrequencyPreference)
  frequency!: FrequencyPreference;

  @Field(() => ChannelsPreference)
  channels!: ChannelsPreference;

  @Field(() => PurposesPreference)
  purposes!: PurposesPreference;

  @Field(() => PairingFormat)
  format!: PairingFormatName;

  @Field(() => [String], { description: 'BCP 47: the languages in which to speak; empty for any.' })
  languages!: string[];

  @Field(() => Date)
  answeredAt!: Date;
}

@InputType({ description: 'An answer to the preference survey.' })
export class SetPreferencesInput {
  @Field(() => Frequency)
  frequency!: FrequencyName;

  @Field(() => Importance, { defaultValue: 'NICE' })
  frequencyImportance!: ImportanceName;

  @Field(() => [Channel], { description: 'Empty for any, unless it is a MUST.' })
  channels!: ChannelName[];

  @Field(() => Importance, { defaultValue: 'NICE' })
  channelsImportance!: ImportanceName;

  @Field(() => [Purpose], { description: 'Empty for any, unless it is a MUST.' })
  purposes!: PurposeName[];

  @Field(() => Importance, { defaultValue: 'NICE' })
  purposesImportance!: ImportanceName;

  @Field(() => PairingFormat, { defaultValue: 'ONGOING' })
  format!: PairingFormatName;

  @Field(() => [String], { description: 'BCP 47, at most 20; empty for any.' })
  languages!: string[];
}
