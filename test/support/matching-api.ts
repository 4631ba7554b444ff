import * as ask from '../../demo/documents.js';
import type { ApiClient } from './api-client.js';
import { becomeMentor, joinProgramAs, mutate } from './cast.js';

export const SUGGEST = `query ($programId: ID!, $first: Int) {
  suggestMentors(programId: $programId, first: $first) {
    mentor { id displayName } mentee { id } score breakdown { criterion weight score contribution explanation }
  }
}`;

export const EXPLAIN = `query ($programId: ID!, $mentorId: ID!, $menteeId: ID!) {
  explainMatch(programId: $programId, mentorId: $mentorId, menteeId: $menteeId) {
    suggestion { mentor { id } mentee { id } score breakdown { criterion contribution explanation } }
    exclusions { reason explanation }
  }
}`;

export const POLICY =
  'weights { criterion weight } requestExpiresAfterDays requestReminderAfterDays dormantAfterFactor slippingAfterFactor';

export const SET_POLICY = `mutation ($programId: ID!, $weights: [CriterionWeightInput!]!, $expires: Int, $reminder: Int, $dormant: Float, $slipping: Float) {
  setMatchingPolicy(programId: $programId, weights: $weights, requestExpiresAfterDays: $expires,
    requestReminderAfterDays: $reminder, dormantAfterFactor: $dormant, slippingAfterFactor: $slipping) {
    policy { ${POLICY} } userErrors { code message path }
  }
}`;

export const RUN_FIELDS = `id algorithm status seed inputHash totalScore blockingPairs createdAt program { id }
  suggestions { mentor { id displayName } mentee { id } score breakdown { criterion contribution explanation } }
  unmatched { person { id } reason }`;

export const RUN = `mutation ($programId: ID!, $algorithm: MatchingAlgorithm, $seed: Int) {
  runMatching(programId: $programId, algorithm: $algorithm, seed: $seed) {
    matchRun { ${RUN_FIELDS} } userErrors { code message path }
  }
}`
  .replace('$algorithm: MatchingAlgorithm,', '$algorithm: MatchingAlgorithm! = BEST_TOTAL,')
  .replace('$seed: Int)', '$seed: Int! = 1)');

export const PUBLISH = `mutation ($id: ID!) { publishMatchRun(id: $id) { matchRun { ${RUN_FIELDS} } userErrors { code message path } } }`;
export const DISCARD =
  'mutation ($id: ID!) { discardMatchRun(id: $id) { matchRun { id status } userErrors { code message path } } }';
export const MATCH_RUN = `query ($id: ID!) { matchRun(id: $id) { ${RUN_FIELDS} } }`;

export const skillsOnly = [{ criterion: 'SKILLS', weight: 1 }];

/** A mentor of the programme who knows these. */
export const mentorWithSkills = (client: ApiClient, programId: string, skills: string[], profile: object = {}) =>
  becomeMentor(client, programId, { expertise: skills.map((name) => ({ name })), favouriteTopics: [], ...profile });

/** A mentee of the programme who wants to learn these. */
export async function menteeWantingSkills(
  client: ApiClient,
  programId: string,
  skillsWanted: string[],
  profile: object = {},
): Promise<ApiClient> {
  await mutate(client, ask.UPDATE_MENTEE_PROFILE, { input: { skillsWanted, ...profile } });
  await joinProgramAs(client, programId, 'MENTEE');
  return client;
}

export const survey = (client: ApiClient, answers: object) =>
  mutate(
    client,
    'mutation ($input: SetPreferencesInput!) { setPreferences(input: $input) { userErrors { code path } } }',
    {
      input: { frequency: 'MONTHLY', channels: [], purposes: [], languages: [], ...answers },
    },
  );

export const block = (who: ApiClient, other: ApiClient) =>
  mutate(who, 'mutation ($id: ID!) { blockPerson(personId: $id) { userErrors { code } } }', { id: other.personId });
export const conflict = (who: ApiClient, other: ApiClient) =>
  mutate(who, 'mutation ($id: ID!) { declareConflict(personId: $id) { userErrors { code } } }', { id: other.personId });
export const managedBy = (who: ApiClient, manager: ApiClient) =>
  mutate(who, ask.UPDATE_PROFILE, { input: { managerId: manager.personId } });
