/** The operations of the demonstration. */

const REFUSALS = 'userErrors { code message path }';

export const VIEWER = 'query { viewer { id displayName } }';

export const PROGRAMS = 'query { programs(first: 20) { edges { node { id name admission } } } }';

export const CREATE_PROGRAM = `mutation ($input: CreateProgramInput!) {
  createProgram(input: $input) { program { id name admission } ${REFUSALS} }
}`;

export const UPDATE_PROFILE = `mutation ($input: UpdateProfileInput!) {
  updateProfile(input: $input) { person { id } ${REFUSALS} }
}`;

export const UPDATE_MENTOR_PROFILE = `mutation ($input: UpdateMentorProfileInput!) {
  updateMentorProfile(input: $input) { person { id } ${REFUSALS} }
}`;

export const UPDATE_MENTEE_PROFILE = `mutation ($input: UpdateMenteeProfileInput!) {
  updateMenteeProfile(input: $input) { person { id } ${REFUSALS} }
}`;

export const ACCEPT_CHARTER = `mutation { acceptCharter { person { id } ${REFUSALS} } }`;

export const JOIN_PROGRAM = `mutation ($programId: ID!, $roles: [ProgramRole!]!) {
  joinProgram(programId: $programId, roles: $roles) { membership { roles } ${REFUSALS} }
}`;

export const MENTORS = `query ($programId: ID!, $filter: MentorFilter) {
  mentors(programId: $programId, filter: $filter, first: 100) {
    totalCount
    edges { node { id displayName headline mentorProfile { favouriteTopics } } }
  }
}`;

export const SEND_REQUEST = `mutation ($input: SendRequestInput!) {
  sendRequest(input: $input) { request { id status } ${REFUSALS} }
}`;

const PAIRING = 'pairing { id status agreement { version status frequency signatures { signedAt } } }';

export const ACCEPT_REQUEST = `mutation ($id: ID!) { acceptRequest(id: $id) { ${PAIRING} ${REFUSALS} } }`;

export const PROPOSE_AGREEMENT = `mutation ($pairingId: ID!, $input: AgreementInput!) {
  proposeAgreement(pairingId: $pairingId, input: $input) { pairing { id agreements { version status } } ${REFUSALS} }
}`;

export const SIGN_AGREEMENT = `mutation ($pairingId: ID!, $version: Int!) {
  signAgreement(pairingId: $pairingId, version: $version) { ${PAIRING} ${REFUSALS} }
}`;

export const CREATE_GOAL = `mutation ($input: CreateGoalInput!) {
  createGoal(input: $input) { goal { id title percent } ${REFUSALS} }
}`;

export const ADD_PROGRESS = `mutation ($input: AddProgressInput!) {
  addProgress(input: $input) { entry { id at goal { percent } } ${REFUSALS} }
}`;

export const PROPOSE_MEETING = `mutation ($input: ProposeMeetingInput!) {
  proposeMeeting(input: $input) { meeting { id status startsAt } ${REFUSALS} }
}`;

export const CONFIRM_MEETING = `mutation ($id: ID!) {
  confirmMeeting(id: $id) { meeting { id status startsAt } ${REFUSALS} }
}`;

/** One event selects fields of all three subgraphs. */
export const GOAL_UPDATED = `subscription ($pairingId: ID, $after: String) {
  goalUpdated(pairingId: $pairingId, after: $after) {
    cursor change
    entry { id kind text percent }
    goal { title percent pairing { status mentor { displayName } mentee { displayName } } }
  }
}`;

export const MEETING_REMINDER = `subscription {
  meetingReminder { cursor reminder { kind title body meeting { id startsAt } } }
}`;
