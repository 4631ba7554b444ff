import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PeopleContext } from '../context.js';
import type { DocumentEntity } from '../documents/document.entity.js';
import { Document } from '../documents/document.types.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { Person } from '../profiles/person.types.js';
import type { PreferencesEntity } from './preferences.entity.js';
import {
  ChannelsPreference,
  FrequencyPreference,
  PurposesPreference,
  RelationshipPreferences,
} from './preferences.types.js';

@Resolver(() => Person)
export class PersonPreferencesResolver {
  @FieldResolver(() => RelationshipPreferences, {
    nullable: true,
    description: 'What this person answered to the preference survey, for all who may see their profiles.',
  })
  preferences(@Root() person: PersonEntity, @Ctx() { loaders }: PeopleContext): Promise<PreferencesEntity | null> {
    return loaders.preferencesByPersonId.load(person.id);
  }

  @FieldResolver(() => [Document], {
    nullable: true,
    description: 'Documents that the viewer may open: own, or sent before a meeting.',
  })
  documents(@Root() person: PersonEntity, @Ctx() { loaders }: PeopleContext): Promise<DocumentEntity[]> {
    return loaders.documentsByPersonId.load(person.id);
  }
}

@Resolver(() => RelationshipPreferences)
export class RelationshipPreferencesResolver {
  @FieldResolver(() => FrequencyPreference)
  frequency(@Root() { frequency, frequencyImportance }: PreferencesEntity): FrequencyPreference {
    return { value: frequency, importance: frequencyImportance };
  }

  @FieldResolver(() => ChannelsPreference)
  channels(@Root() { channels, channelsImportance }: PreferencesEntity): ChannelsPreference {
    return { values: channels, importance: channelsImportance };
  }

  @FieldResolver(() => PurposesPreference)
  purposes(@Root() { purposes, purposesImportance }: PreferencesEntity): PurposesPreference {
    return { values: purposes, importance: purposesImportance };
  }
}
