import { Field, InputType } from 'type-graphql';
import type { DocumentKindName } from '../documents/document.domain.js';
import type {
  ChannelName,
  FrequencyName,
  ImportanceName,
  PairingFormatName,
  PurposeName,
} from './preferences.domain.js';
import { Channel, DocumentKind, Frequency, Importance, PairingFormat, Purpose } from './preferences-enums.types.js';

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

@InputType({ description: 'A document to add; at most 20 are kept.' })
export class AddDocumentInput {
  @Field({ description: '1 to 160 characters.' })
  title!: string;

  @Field(() => DocumentKind)
  kind!: DocumentKindName;

  @Field({ description: 'An https address.' })
  url!: string;
}
