import type { PeopleFeature } from '../people-feature.js';
import { PreferencesEntity } from './preferences.entity.js';
import {
  PersonPreferencesResolver,
  PreferencesMutations,
  RelationshipPreferencesResolver,
} from './preferences.resolver.js';
import { SurveyResolver } from './survey.resolver.js';

/** The preference survey, its answers, and profile readiness. */
export const preferencesFeature: PeopleFeature = {
  entities: [PreferencesEntity],
  resolvers: [PersonPreferencesResolver, PreferencesMutations, RelationshipPreferencesResolver, SurveyResolver],
};
