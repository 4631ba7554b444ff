import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { toPayload } from '../common/payload.js';
import type { PeopleContext } from '../context.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { Person, PersonPayload } from '../profiles/person.types.js';
import type { PreferencesEntity } from './preferences.entity.js';
import {
  ChannelsPreference,
  FrequencyPreference,
  PurposesPreference,
  RelationshipPreferences,
  SetPreferencesInput,
} from './preferences.types.js';
import { setPreferences } from './set-preferences.command.js';

@Resolver(() => Person)
export class PersonPreferencesResolver {
  @FieldResolver(() => RelationshipPreferences, {
    nullable: true,
    description: 'What this person answered to the preference survey, for all who may see their profiles.',
  })
  preferences(@Root() person: PersonEntity, @Ctx() { loaders }: PeopleContext): Promise<PreferencesEntity | null> {
    return loaders.preferencesByPersonId.load(person.id);
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

@Resolver()
export class PreferencesMutations {
  @Mutation(() => PersonPayload, { description: 'The viewer’s answer to the preference survey, in place of the last.' })
  setPreferences(
    @Arg('input', () => SetPreferencesInput) input: SetPreferencesInput,
    @Ctx() context: PeopleContext,
  ): Promise<PersonPayload> {
    return toPayload('person', context, setPreferences(context, { ...input }));
  }
}
