import type { ApiClient } from './api-client.js';

/** A pairing that is ACTIVE, with its two. */
export interface ActivePairing {
  programId: string;
  pairingId: string;
  mentor: ApiClient;
  mentee: ApiClient;
}

export const agreementInput = {
  frequency: 'BIWEEKLY',
  meetingMinutes: 45,
  channels: ['VIDEO'],
  endCondition: 'GOAL',
  confidentiality: 'Ce qui se dit ici reste ici.',
};

/** Takes a mentor and a mentee from their profiles to a signed agreement, through the public API alone. */
export async function createActivePairing(mentor: ApiClient, mentee: ApiClient): Promise<ActivePairing> {
  const programId = await openProgram(mentor, mentee);
  const input = {
    programId,
    mentorId: mentor.personId,
    firstMessage: 'Bonjour !',
    goals: [{ text: 'Grandir', horizon: 'SHORT' }],
  };
  const { sendRequest } = await mentee.query(
    'mutation ($input: SendRequestInput!) { sendRequest(input: $input) { request { id } userErrors { code path } } }',
    { input },
  );
  const { acceptRequest } = await mentor.query(
    'mutation ($id: ID!) { acceptRequest(id: $id) { pairing { id } userErrors { code path } } }',
    { id: sendRequest.request.id },
  );
  const pairingId = acceptRequest.pairing.id;
  await sign(pairingId, mentor, mentee);
  return { programId, pairingId, mentor, mentee };
}

async function openProgram(mentor: ApiClient, mentee: ApiClient): Promise<string> {
  const { createProgram } = await mentor.query(
    'mutation { createProgram(input: { name: "Essai", locale: "fr", admission: OPEN }) { program { id } } }',
  );
  const programId = createProgram.program.id;
  await mentor.query(
    'mutation { updateMentorProfile(input: { favouriteTopics: ["Terre"] }) { userErrors { code } } acceptCharter { userErrors { code } } }',
  );
  const join =
    'mutation ($id: ID!, $roles: [ProgramRole!]!) { joinProgram(programId: $id, roles: $roles) { userErrors { code } } }';
  await mentor.query(join, { id: programId, roles: ['MENTOR'] });
  await mentee.query(join, { id: programId, roles: ['MENTEE'] });
  return programId;
}

async function sign(pairingId: string, mentor: ApiClient, mentee: ApiClient): Promise<void> {
  await mentee.query(
    'mutation ($id: ID!, $input: AgreementInput!) { proposeAgreement(pairingId: $id, input: $input) { userErrors { code path } } }',
    { id: pairingId, input: agreementInput },
  );
  for (const party of [mentee, mentor])
    await party.query(
      'mutation ($id: ID!) { signAgreement(pairingId: $id, version: 1) { userErrors { code path } } }',
      {
        id: pairingId,
      },
    );
}

/** Sets a goal of the mentee's and answers its id. */
export async function createGoalAs(
  { mentee, pairingId }: ActivePairing,
  title = 'Vendre ma première série',
): Promise<string> {
  const { createGoal } = await mentee.query(
    'mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } userErrors { code path } } }',
    { input: { pairingId, title, horizon: 'SHORT' } },
  );
  return createGoal.goal.id;
}
