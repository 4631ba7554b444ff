/** What progress says about plans, challenges, advice and feedback, in English. */
export const growthTextsEn = {
  'plan.menteePlans': 'The mentee writes the plan; you can read it and talk about it together.',
  'plan.skillTwice': 'This skill is already in the list.',
  'challenge.notFound': 'This challenge cannot be found.',
  'challenge.menteeConcludes': 'Only the mentee can say how this challenge turned out.',
  'challenge.concluded': 'The outcome of this challenge has already been recorded.',
  'advice.notFound': 'This advice cannot be found.',
  'advice.receiverUpdates': 'Only the person who received this advice can say what they did with it.',
  'advice.noWayBack': 'This advice cannot go back to that stage.',
  'advice.resultWanted': 'Say what came of it: the person who advised you will be glad to know.',
  'feedback.notFound': 'This feedback cannot be found.',
  'feedback.receiverAcknowledges': 'Only the person who received this feedback can confirm that they have read it.',
} as const;
