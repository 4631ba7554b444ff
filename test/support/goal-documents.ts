const errors = 'userErrors { code message path }';
const goal = `goal { id title status percent version closedAt suggestedBy { id } supersedes { id status } parent { id }
  milestones { id title dueOn doneAt } comments { text author { displayName } } } ${errors}`;
const onGoal = (name: string) => `mutation ($goalId: ID!) { ${name}(goalId: $goalId) { ${goal} } }`;
const onId = (name: string, selection: string) => `mutation ($id: ID!) { ${name}(id: $id) { ${selection} } }`;
const item = `actionItem { id text status dueOn completedAt acknowledgedAt owner { displayName } goal { title } } ${errors}`;

/** Mutations around goals, each with all that it may answer. */
export const goals = {
  suggest: `mutation ($input: CreateGoalInput!) { suggestGoal(input: $input) { ${goal} } }`,
  create: `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { ${goal} } }`,
  respond: `mutation ($goalId: ID!, $accept: Boolean!) { respondToSuggestion(goalId: $goalId, accept: $accept) { ${goal} } }`,
  update: `mutation ($goalId: ID!, $expectedVersion: Int!, $input: UpdateGoalInput!) {
    updateGoal(goalId: $goalId, expectedVersion: $expectedVersion, input: $input) { ${goal} } }`,
  addMilestone: `mutation ($goalId: ID!, $title: String!, $dueOn: Date) {
    addMilestone(goalId: $goalId, title: $title, dueOn: $dueOn) { ${goal} } }`,
  completeMilestone: `mutation ($goalId: ID!, $milestoneId: ID!) {
    completeMilestone(goalId: $goalId, milestoneId: $milestoneId) { ${goal} } }`,
  comment: `mutation ($goalId: ID!, $text: String!) { commentOnGoal(goalId: $goalId, text: $text) { ${goal} } }`,
  hold: onGoal('holdGoal'),
  resume: onGoal('resumeGoal'),
  achieve: `mutation ($goalId: ID!, $learned: String) { achieveGoal(goalId: $goalId, learned: $learned) { ${goal} } }`,
  redefine: `mutation ($goalId: ID!, $input: CreateGoalInput!) { redefineGoal(goalId: $goalId, input: $input) { ${goal} } }`,
  letGo: `mutation ($goalId: ID!, $learned: String!) { letGoOfGoal(goalId: $goalId, learned: $learned) { ${goal} } }`,
};

export const growth = {
  addActionItem: `mutation ($input: AddActionItemInput!) { addActionItem(input: $input) { ${item} } }`,
  completeActionItem: onId('completeActionItem', item),
  dropActionItem: onId('dropActionItem', item),
  acknowledgeActionItem: onId('acknowledgeActionItem', item),
  updatePlan: `mutation ($pairingId: ID!, $expectedVersion: Int, $input: PlanInput!) {
    updatePlan(pairingId: $pairingId, expectedVersion: $expectedVersion, input: $input) {
      plan { needs skills { skill current target } opportunities updatedAt version } ${errors} } }`,
  recordChallenge: `mutation ($pairingId: ID!, $scenario: String!, $options: [String!]!, $comfort: Int!) {
    recordChallenge(pairingId: $pairingId, scenario: $scenario, options: $options, comfort: $comfort) {
      challenge { id scenario options comfort outcome recordedAt } ${errors} } }`,
  concludeChallenge: `mutation ($id: ID!, $outcome: String!) {
    concludeChallenge(id: $id, outcome: $outcome) { challenge { id outcome } ${errors} } }`,
  giveAdvice: `mutation ($pairingId: ID!, $text: String!) {
    giveAdvice(pairingId: $pairingId, text: $text) { advice { id text status result at by { displayName } } ${errors} } }`,
  updateAdvice: `mutation ($id: ID!, $status: AdviceStatus!, $result: String) {
    updateAdvice(id: $id, status: $status, result: $result) { advice { id status result } ${errors} } }`,
  giveFeedback: `mutation ($input: FeedbackInput!) { giveFeedback(input: $input) {
    feedback { id strengths improvement nextStep at acknowledgedAt from { displayName } to { displayName } } ${errors} } }`,
  acknowledgeFeedback: onId('acknowledgeFeedback', `feedback { id acknowledgedAt } ${errors}`),
};

/** One call of each of these mutations, by its name, as somebody might try it who is signed out. */
export const goalCalls = (id: string): Record<string, string> => ({
  suggestGoal: `suggestGoal(input: { pairingId: "${id}", title: "x", horizon: SHORT }) { userErrors { code } }`,
  respondToSuggestion: `respondToSuggestion(goalId: "${id}", accept: true) { userErrors { code } }`,
  updateGoal: `updateGoal(goalId: "${id}", expectedVersion: 1, input: {}) { userErrors { code } }`,
  addMilestone: `addMilestone(goalId: "${id}", title: "x") { userErrors { code } }`,
  completeMilestone: `completeMilestone(goalId: "${id}", milestoneId: "${id}") { userErrors { code } }`,
  commentOnGoal: `commentOnGoal(goalId: "${id}", text: "x") { userErrors { code } }`,
  holdGoal: `holdGoal(goalId: "${id}") { userErrors { code } }`,
  resumeGoal: `resumeGoal(goalId: "${id}") { userErrors { code } }`,
  achieveGoal: `achieveGoal(goalId: "${id}") { userErrors { code } }`,
  redefineGoal: `redefineGoal(goalId: "${id}", input: { pairingId: "${id}", title: "x", horizon: SHORT }) { userErrors { code } }`,
  letGoOfGoal: `letGoOfGoal(goalId: "${id}", learned: "x") { userErrors { code } }`,
  addActionItem: `addActionItem(input: { pairingId: "${id}", ownerId: "${id}", text: "x" }) { userErrors { code } }`,
  completeActionItem: `completeActionItem(id: "${id}") { userErrors { code } }`,
  dropActionItem: `dropActionItem(id: "${id}") { userErrors { code } }`,
  acknowledgeActionItem: `acknowledgeActionItem(id: "${id}") { userErrors { code } }`,
  updatePlan: `updatePlan(pairingId: "${id}", input: {}) { userErrors { code } }`,
  recordChallenge: `recordChallenge(pairingId: "${id}", scenario: "x", options: [], comfort: 1) { userErrors { code } }`,
  concludeChallenge: `concludeChallenge(id: "${id}", outcome: "x") { userErrors { code } }`,
  giveAdvice: `giveAdvice(pairingId: "${id}", text: "x") { userErrors { code } }`,
  updateAdvice: `updateAdvice(id: "${id}", status: TRYING) { userErrors { code } }`,
  giveFeedback: `giveFeedback(input: { pairingId: "${id}", strengths: "x" }) { userErrors { code } }`,
  acknowledgeFeedback: `acknowledgeFeedback(id: "${id}") { userErrors { code } }`,
});
