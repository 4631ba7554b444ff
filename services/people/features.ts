import { accountsFeature } from './accounts/accounts.feature.js';
import { admissionFeature } from './admission/admission.feature.js';
import { documentsFeature } from './documents/documents.feature.js';
import { factsFeature } from './facts/facts.feature.js';
import { guidesFeature } from './guides/guides.feature.js';
import type { PeopleFeature } from './people-feature.js';
import { preferencesFeature } from './preferences/preferences.feature.js';
import { privacyFeature } from './privacy/privacy.feature.js';
import { profilesFeature } from './profiles/profiles.feature.js';
import { programmesFeature } from './programmes/programmes.feature.js';
import { requestRemindersFeature } from './request-reminders/request-reminders.feature.js';
import { searchFeature } from './search/search.feature.js';
import { separationsFeature } from './separations/separations.feature.js';

/** All features of people. Their event handlers run in this order: what people knows of pairings is updated first. */
export const features: readonly PeopleFeature[] = [
  factsFeature,
  profilesFeature,
  programmesFeature,
  accountsFeature,
  admissionFeature,
  documentsFeature,
  preferencesFeature,
  searchFeature,
  separationsFeature,
  requestRemindersFeature,
  guidesFeature,
  privacyFeature,
];
