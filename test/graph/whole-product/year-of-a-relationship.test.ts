import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ical from 'node-ical';
import * as ask from '../../../demo/documents.js';
import { dimensions } from '../../../services/progress/evaluations/instrument.domain.js';
import { relationshipNudgeIntervalMs } from '../../../services/progress/nudges/nudge.domain.js';
import { type NudgeKindName, nudgeRules } from '../../../services/progress/reminders/reminder-kinds.domain.js';
import { queryRows } from '../../support/database/rows.js';
import {
  addEntry,
  createConfirmedMeeting,
  meetingInput,
  mutate,
  requestInput,
  setGoal,
  type TestPairing,
} from '../../support/fixtures/fixtures.js';
import { goals, growth } from '../../support/fixtures/goal-documents.js';
import { healthHistory, RECORD_CONTACT, sendMessageAs } from '../../support/fixtures/health-fixtures.js';
import * as meetings from '../../support/fixtures/meetings.js';
import { wrapUpInput } from '../../support/fixtures/meetings.js';
import * as life from '../../support/fixtures/pairing-life.js';
import { startYearFixture, type YearFixture } from '../../support/fixtures/year.js';
import type { ApiClient } from '../../support/graph/api-client.js';
import { eventually } from '../../support/graph/mails.js';

/** What the two write to each other or about each other: nobody else reads a word of it. */
const words = {
  firstMessage: 'Bonjour Yvonne, votre atelier me fait rêver.',
  why: 'Vous avez tout appris seule.',
  question: 'Combien d’heures par semaine pouvez-vous donner ?',
  answer: 'Dix heures, surtout le soir.',
  goalAtStart: 'Vivre de mes sacs',
  confidentiality: 'Ce qui se dit ici reste ici.',
  welcome: 'Bienvenue à l’atelier !',
  ambition: 'Ouvrir mon atelier',
  prices: 'Fixer mes prix',
  newCourse: 'Vendre en ligne d’abord',
  entry: 'J’ai visité trois locaux.',
  doubt: 'Je doute de tout, et je ne le dis pas.',
  purpose: 'Faire connaissance',
  topic: 'Par où commencer ?',
  preparation: 'Mon CV et mes peurs',
  note: 'Elle sait plus qu’elle ne croit.',
  ownNote: 'Ne pas parler trop vite.',
  learnings: 'Un prix se défend.',
  call: 'Appeler la chambre de métiers',
  letter: 'Écrire une recommandation',
  costs: 'Compter mes heures',
  advice: 'Double ton premier prix.',
  adviceResult: 'Deux clientes ont dit oui.',
  strengths: 'Tu écoutes, puis tu fais.',
  improvement: 'Demande plus tôt.',
  checkIn: 'Toujours là ?',
  reply: 'Oui, dans les cartons.',
  referral: 'Solange connaît les plateformes.',
  thanks: 'Merci de ne pas avoir lâché.',
  learnedByMentee: 'Que je peux dire non.',
  learnedByMentor: 'Que transmettre m’apprend.',
  news: 'L’atelier ouvre en mars.',
};

const errors = 'userErrors { code message path }';
const onRequest = (name: string, declared = '', given = '') =>
  `mutation ($id: ID!${declared}) { ${name}(id: $id${given}) { request { id status question answer } ${errors} } }`;
const ASK_FOR_INFO = onRequest('askForInfo', ', $question: String!', ', question: $question');
const ANSWER_INFO = onRequest('answerInfo', ', $answer: String!', ', answer: $answer');
const onPairing = (name: string, declared = '', given = '') =>
  `mutation ($pairingId: ID!${declared}) { ${name}(pairingId: $pairingId${given}) { pairing { status
    relaunch { goalReview decision intents { person { displayName } decision } } referrals { id status } } ${errors} } }`;
const START_RELAUNCH = onPairing('startRelaunch', ', $channel: Channel', ', proposedChannel: $channel');
const REVIEW_GOALS = onPairing('reviewGoals', ', $review: GoalReview!', ', review: $review');
const STATE_INTENT = onPairing('stateIntent', ', $intent: RelaunchDecision!', ', intent: $intent');
const RESPOND_TO_REFERRAL = onPairing(
  'respondToReferral',
  ', $referralId: ID!, $accept: Boolean!',
  ', referralId: $referralId, accept: $accept',
);
const REFER = `mutation ($input: ReferInput!) { refer(input: $input) { pairing { referrals { id } } ${errors} } }`;
const SUBMIT = `mutation ($id: ID!, $answers: [AnswerInput!]!) {
  submitEvaluation(evaluationId: $id, answers: $answers, autonomy: 4) { evaluation { status } ${errors} } }`;
const EVALUATIONS = `query ($id: ID!) { pairing(id: $id) { evaluations { id occasion status results { dimension } } } }`;
/** All that a coordinator may ask about a pairing, and what they may not. */
const EVERYTHING = `query ($id: ID!, $requestId: ID!, $programId: ID!) {
  pairing(id: $id) { id status health goalsAtStart { text } lastContactAt endsOn agreement { confidentiality } rhythm { advice }
    contacts { edges { node { channel at } } } messages { edges { node { text } } } improvements { text }
    relaunch { goalReview intents { decision } } referrals { note goal } appreciations { text }
    closure { reason reflections { learned thanks } } updates { text } activity(first: 100) { edges { node { summary } } }
    goals { edges { node { title entries { edges { node { text } } } } } } journal { edges { node { text } } }
    meetings { edges { node { purpose notes { text } wrapUp { learnings } } } } nextMeeting { purpose }
    actionItems { edges { node { text } } } plan { needs } challenges { scenario } advice { text result }
    feedback { strengths improvement } evaluations { status results { mentor mentee } } progress { meetingsHeld } }
  pairingRequest(id: $requestId) { firstMessage question answer }
  program(id: $programId) { activity(first: 100) { edges { node { kind summary } } }
    pairings { edges { node { id goalsAtStart { text } messages { edges { node { text } } } } } }
    progressStats(from: "2030-01-01", to: "2030-12-31") { goalsAchieved goalsLetGo meetingsHeld meetingsMissed relationshipScore } } }`;

let year: YearFixture;
let mentor: ApiClient;
let mentee: ApiClient;
let pairing: TestPairing;
let pairingId: string;
const known = {} as Record<'request' | 'ambition' | 'prices' | 'course' | 'meeting' | 'advice' | 'call', string>;

beforeAll(async () => {
  year = await startYearFixture('2030-01-07 14:00');
  ({ mentor, mentee } = year);
}, 30_000);
afterAll(() => year?.close());

const agreement = {
  frequency: 'BIWEEKLY',
  meetingMinutes: 60,
  channels: ['VIDEO', 'PHONE'],
  endCondition: 'DATE',
  endsOn: '2030-12-20',
  confidentiality: words.confidentiality,
  reviewEveryDays: 90,
};
async function agree(version: number, change: object = {}): Promise<void> {
  await mutate(mentee, ask.PROPOSE_AGREEMENT, { pairingId, input: { ...agreement, ...change } });
  for (const party of [mentee, mentor]) await mutate(party, ask.SIGN_AGREEMENT, { pairingId, version });
}

/** One of the two wraps up the meeting of the moment. */
const wrapUp = (who: ApiClient, change: object) =>
  mutate(who, meetings.WRAP_UP, { input: wrapUpInput(known.meeting, who, { reasonForNoNext: null, ...change }) });

/** The two wrap up, each with one thing to do; they meet again then, or say why they do not. Answers the next meeting. */
async function wrapUpBoth(change: { next?: string; reasonForNoNext?: string }): Promise<string> {
  const { next, reasonForNoNext = null } = change;
  const of = next ? { next: meetingInput(pairingId, next) } : { reasonForNoNext };
  const followUps = [{ ownerId: mentee.personId, text: words.costs }];
  const { meeting } = await wrapUp(mentee, { ...of, learnings: words.learnings, followUps });
  await wrapUp(mentor, { followUps: [{ ownerId: mentor.personId, text: words.letter }] });
  return meeting.wrapUp.nextMeeting?.id;
}

/** Letters that remind, to whom and with what subject; the queue writes those of a moment in any order. */
const lettersSent = () =>
  year.jumelage.mails
    .filter(({ messageId }) => messageId)
    .map(({ to, subject }) => [to, subject])
    .toSorted();
const lettersWhileAway = () => [
  [mentee.email, 'Get back in touch with Yvonne'],
  [mentee.email, 'Pick up the thread with Yvonne'],
  [mentee.email, 'Yvonne would like to relaunch your pairing'],
];

/** Somebody's archive of all that is theirs. */
async function exportOf(who: ApiClient) {
  await mutate(who, `mutation { requestExport { dataRequest { id } ${errors} } }`);
  const url = await eventually('The archive', async () => {
    await year.jumelage.settle();
    const { dataRequests } = await who.query('{ dataRequests { status downloadUrl } }');
    return dataRequests[0].downloadUrl ?? undefined;
  });
  const headers = { authorization: `Bearer ${who.token}` };
  const text = await (await fetch(url.replace('http://localhost', year.jumelage.url), { headers })).text();
  return { text, archive: JSON.parse(text) };
}

/** Somebody's private calendar: when, how it stands, and when it rings. */
async function calendarOf(who: ApiClient): Promise<string[]> {
  const { calendarUrl } = await who.query('{ calendarUrl }');
  const text = await (await fetch(calendarUrl.replace('http://localhost', year.jumelage.url))).text();
  const events = Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT') as ical.VEvent[];
  return events
    .map(({ start, status, alarms = [] }) => {
      const rings = alarms.map(({ trigger }) => trigger).join(', ');
      return `${start.toISOString().slice(0, 16).replace('T', ' ')} ${status}${rings && `, rings ${rings}`}`;
    })
    .toSorted();
}

/** What each of these answers to the evaluation that is open; both see the results once both have. */
async function evaluate(...parties: ApiClient[]): Promise<void> {
  const { pairing } = await mentor.query(EVALUATIONS, { id: pairingId });
  const { id } = pairing.evaluations.find(({ status }: { status: string }) => status === 'OPEN');
  const answers = dimensions.map((itemKey) => ({ itemKey, score: 4 }));
  for (const party of parties) await mutate(party, SUBMIT, { id, answers });
}

describe('A year of a relationship', () => {
  test('January: a mentee asks with a goal, the mentor asks back, and takes her on', async () => {
    const input = requestInput(year.programId, mentor, {
      firstMessage: words.firstMessage,
      whyThisMentor: words.why,
      goals: [{ text: words.goalAtStart, horizon: 'LONG' }],
    });
    const { request } = await mutate(mentee, ask.SEND_REQUEST, { input });
    known.request = request.id;
    await year.until('2030-01-08 14:00');
    await mutate(mentor, onRequest('markRequestViewed'), { id: request.id });
    await mutate(mentor, ASK_FOR_INFO, { id: request.id, question: words.question });
    await year.until('2030-01-09 14:00');
    const answered = await mutate(mentee, ANSWER_INFO, { id: request.id, answer: words.answer });
    expect(answered.request).toMatchObject({ status: 'SENT', answer: words.answer });
    await year.until('2030-01-10 14:00');
    const accepted = await mutate(mentor, ask.ACCEPT_REQUEST, { id: request.id });
    pairingId = accepted.pairing.id;
    pairing = { programId: year.programId, pairingId, requestId: request.id, mentor, mentee };
    await year.begin(pairing);
    expect(await year.newEvents()).toEqual({
      mentor: [],
      mentee: [],
      feed: ['01-07 14h REQUEST_SENT Camille', '01-10 14h REQUEST_ACCEPTED Yvonne', '01-10 14h PAIRING_STARTED Yvonne'],
    });
    expect(await year.currentStanding()).toEqual({ status: 'EXPLORING', health: 'NEW', stats: { open: 1 } });
  });

  test('After two weeks without an agreement both are reminded of it; they propose, sign, and set goals', async () => {
    await year.until('2030-01-25 14:00');
    expect(await year.newEvents()).toEqual({
      mentor: ['01-24 14h AGREEMENT_MISSING'],
      mentee: ['01-24 14h AGREEMENT_MISSING'],
      feed: [],
    });
    await agree(1);
    await sendMessageAs(mentor, pairingId, words.welcome);
    known.ambition = await setGoal(pairing, { title: words.ambition, horizon: 'LONG' });
    const suggested = await mutate(mentor, goals.suggest, {
      input: { pairingId, title: words.prices, horizon: 'SHORT' },
    });
    known.prices = suggested.goal.id;
    await mutate(mentee, goals.respond, { goalId: known.prices, accept: true });
    await addEntry(mentee, known.ambition, { text: words.entry, percent: 10 });
    await addEntry(mentee, known.ambition, { text: words.doubt, shared: false });
    expect(await year.newEvents()).toEqual({
      mentor: [],
      mentee: [],
      feed: [
        '01-25 14h AGREEMENT_PROPOSED Camille',
        '01-25 14h AGREEMENT_SIGNED Camille',
        '01-25 14h AGREEMENT_SIGNED Yvonne',
        '01-25 14h CONTACT_MADE Yvonne',
        '01-25 14h GOAL_SET Camille',
        '01-25 14h GOAL_SET Camille',
        '01-25 14h GOAL_PROGRESSED Camille',
      ],
    });
    expect(await year.currentStanding()).toEqual({
      status: 'ACTIVE',
      health: 'ON_RHYTHM',
      stats: { open: 1, active: 1 },
    });
  });

  test('February: the first meeting is prepared, held by the clock, and wrapped up with what follows', async () => {
    await year.until('2030-01-29 14:00');
    const change = { kind: 'KICKOFF', purpose: words.purpose };
    known.meeting = await createConfirmedMeeting(pairing, '2030-02-05T17:00:00Z', change);
    await year.until('2030-02-04 12:00');
    await mutate(mentee, meetings.PREPARE, {
      ...{ meetingId: known.meeting, goalIds: [known.ambition], documentIds: [], note: words.preparation },
    });
    await mutate(mentee, meetings.ADD_ITEM, { meetingId: known.meeting, kind: 'HOT_TOPIC', text: words.topic });
    await year.until('2030-02-05 17:00');
    await mutate(mentor, meetings.START, { id: known.meeting });
    const phases = mentor.subscribe('subscription ($id: ID!) { meetingPhase(meetingId: $id) { key } }', {
      id: known.meeting,
    });
    await phases.until(1);
    await year.until('2030-02-05 17:57');
    expect((await phases.until(4)).map(({ data }) => data.meetingPhase.key)).toEqual([
      ...['CONTACT', 'HOT_TOPICS', 'PRIORITIES', 'WRAP_UP'],
    ]);
    phases.close();
    await mutate(mentor, meetings.NOTE, { meetingId: known.meeting, text: words.note });
    await mutate(mentor, meetings.NOTE, { meetingId: known.meeting, text: words.ownNote, visibility: 'PRIVATE' });
    const { meeting } = await wrapUp(mentee, {
      learnings: words.learnings,
      followUps: [{ ownerId: mentee.personId, text: words.call, dueOn: '2030-02-15' }],
      next: meetingInput(pairingId, '2030-02-19T17:00:00Z'),
    });
    await wrapUp(mentor, { followUps: [{ ownerId: mentor.personId, text: words.letter, dueOn: '2030-03-01' }] });
    await year.jumelage.settle();
    await evaluate(mentee, mentor);
    expect(await year.newEvents()).toEqual({
      mentor: ['02-04 17h MEETING_SOON', '02-05 16h MEETING_SOON', '02-05 17h EVALUATION_OPEN'],
      mentee: [
        '02-03 17h AGENDA_MISSING',
        '02-03 17h PREPARATION_MISSING',
        '02-04 17h MEETING_SOON',
        '02-05 16h MEETING_SOON',
        '02-05 17h EVALUATION_OPEN',
      ],
      feed: [
        '01-29 14h MEETING_SCHEDULED Yvonne',
        '02-05 17h MEETING_HELD Camille',
        '02-05 17h EVALUATION_SUBMITTED Camille',
        '02-05 17h EVALUATION_SUBMITTED Yvonne',
      ],
    });
    const { pairing: found } = await mentee.query(EVALUATIONS, { id: pairingId });
    expect(found.evaluations).toMatchObject([
      { occasion: 'MIDWAY', status: 'SCHEDULED', results: null },
      { occasion: 'PULSE', status: 'REVEALED', results: dimensions.map((dimension) => ({ dimension })) },
    ]);
    known.meeting = meeting.wrapUp.nextMeeting.id;
  });

  test('What was promised is due; a meeting that nobody wraps up is asked after; thereafter advice and feedback', async () => {
    await year.until('2030-02-07 14:00');
    await mutate(mentor, ask.CONFIRM_MEETING, { id: known.meeting });
    await year.until('2030-02-16 14:00');
    const { viewer } = await mentee.query('{ viewer { actionItems(status: [OPEN]) { edges { node { id text } } } } }');
    known.call = viewer.actionItems.edges[0].node.id;
    await mutate(mentee, growth.completeActionItem, { id: known.call });
    await mutate(mentor, growth.acknowledgeActionItem, { id: known.call });
    await year.until('2030-02-21 14:00');
    known.meeting = await wrapUpBoth({ next: '2030-03-05T17:00:00Z' });
    const { advice } = await mutate(mentor, growth.giveAdvice, { pairingId, text: words.advice });
    known.advice = advice.id;
    const input = { pairingId, strengths: words.strengths, improvement: words.improvement };
    const { feedback } = await mutate(mentor, growth.giveFeedback, { input });
    await mutate(mentee, growth.acknowledgeFeedback, { id: feedback.id });
    await mutate(mentor, ask.CONFIRM_MEETING, { id: known.meeting });
    expect(await year.newEvents()).toEqual({
      mentor: ['02-18 17h MEETING_SOON', '02-19 16h MEETING_SOON', '02-20 18h WRAP_UP_MISSING'],
      mentee: [
        '02-15 14h ACTION_ITEM_DUE',
        '02-18 17h MEETING_SOON',
        '02-19 16h MEETING_SOON',
        '02-20 18h WRAP_UP_MISSING',
      ],
      feed: [
        '02-07 14h MEETING_SCHEDULED Yvonne',
        '02-21 14h MEETING_HELD Camille',
        '02-21 14h FEEDBACK_GIVEN Yvonne',
        '02-21 14h MEETING_SCHEDULED Yvonne',
      ],
    });
  });

  test('March: a meeting is missed, and what both are reminded of comes once a week at most', async () => {
    await year.until('2030-03-06 14:00');
    await mutate(mentor, meetings.MISS, { id: known.meeting });
    await year.until('2030-03-11 14:00');
    known.meeting = await createConfirmedMeeting(pairing, '2030-03-26T17:00:00Z');
    await year.jumelage.settle();
    expect(await calendarOf(mentor)).toEqual([
      '2030-02-05 17:00 CONFIRMED',
      '2030-02-19 17:00 CONFIRMED',
      '2030-03-05 17:00 CANCELLED',
      '2030-03-26 17:00 CONFIRMED, rings -P1D, -PT1H',
    ]);
    await year.until('2030-03-20 14:00');
    const told = { id: known.advice, status: 'APPLIED', result: words.adviceResult };
    await mutate(mentee, growth.updateAdvice, told);
    await year.until('2030-03-26 18:30');
    await wrapUpBoth({ reasonForNoNext: 'On s’appelle.' });
    await year.jumelage.settle();
    await evaluate(mentee, mentor);
    expect(await year.newEvents()).toEqual({
      mentor: [
        '03-01 08h ACTION_ITEM_DUE',
        '03-04 17h MEETING_SOON',
        '03-05 16h MEETING_SOON',
        '03-25 17h MEETING_SOON',
        '03-26 16h MEETING_SOON',
        '03-26 18h EVALUATION_OPEN',
      ],
      mentee: [
        '02-24 14h GOAL_REVIEW_DUE',
        '03-03 14h GOAL_REVIEW_DUE',
        '03-04 17h MEETING_SOON',
        '03-05 16h MEETING_SOON',
        '03-10 14h NO_NEXT_MEETING',
        '03-17 14h ADVICE_RESULT_DUE',
        '03-25 17h MEETING_SOON',
        '03-26 14h GOAL_REVIEW_DUE',
        '03-26 16h MEETING_SOON',
        '03-26 18h EVALUATION_OPEN',
      ],
      feed: [
        '03-06 14h MEETING_MISSED Yvonne',
        '03-11 14h MEETING_SCHEDULED Yvonne',
        '03-26 18h MEETING_HELD Camille',
        '03-26 18h EVALUATION_SUBMITTED Camille',
        '03-26 18h EVALUATION_SUBMITTED Yvonne',
      ],
    });
  });

  test('Spring: they are in touch by phone and by messages, and look at their agreement again', async () => {
    await year.until('2030-04-09 14:00');
    await mutate(mentor, RECORD_CONTACT, { pairingId, channel: 'PHONE', at: '2030-04-09T10:00:00Z' });
    await year.until('2030-04-23 14:00');
    await sendMessageAs(mentor, pairingId, words.checkIn);
    await year.until('2030-05-07 14:00');
    await sendMessageAs(mentee, pairingId, words.reply);
    expect(await year.newEvents()).toEqual({
      mentor: ['04-25 14h AGREEMENT_REVIEW_DUE'],
      mentee: ['04-02 14h GOAL_REVIEW_DUE', '04-25 14h AGREEMENT_REVIEW_DUE', '05-02 14h GOAL_REVIEW_DUE'],
      feed: ['04-09 14h CONTACT_MADE Yvonne', '04-23 14h CONTACT_MADE Yvonne', '05-07 14h CONTACT_MADE Camille'],
    });
    expect(await year.currentStanding()).toEqual({
      status: 'ACTIVE',
      health: 'ON_RHYTHM',
      stats: { open: 1, active: 1 },
    });
  });

  test('Then nobody writes, and the mentee is away: they slip, they sleep, and letters go to her alone', async () => {
    await year.until('2030-05-10 14:00');
    expect(await year.newEvents()).toEqual({ mentor: [], mentee: ['05-09 14h GOAL_REVIEW_DUE'], feed: [] });
    await year.menteeLeaves();
    await year.until('2030-05-28 15:00');
    expect(await year.currentStanding()).toEqual({
      status: 'ACTIVE',
      health: 'SLIPPING',
      stats: { open: 1, active: 1, slipping: 1 },
    });
    await year.until('2030-06-05 14:00');
    expect(await year.currentStanding()).toEqual({
      status: 'ACTIVE',
      health: 'DORMANT',
      stats: { open: 1, active: 1, dormant: 1 },
    });
    await year.until('2030-06-10 14:00');
    await mutate(mentor, START_RELAUNCH, { pairingId, channel: 'VIDEO' });
    expect(await year.newEvents()).toEqual({
      mentor: ['05-28 14h RHYTHM_SLIPPING', '06-04 14h RELAUNCH'],
      mentee: [],
      feed: ['05-28 14h HEALTH_CHANGED', '06-04 14h HEALTH_CHANGED', '06-10 14h RELAUNCH_STARTED Yvonne'],
    });
    await year.until('2030-06-13 14:00');
    expect(await year.newEvents()).toEqual({ mentor: [], mentee: [], feed: [] });
    await eventually('The letters', async () => lettersSent().length === lettersWhileAway().length || undefined);
    expect(lettersSent()).toEqual(lettersWhileAway());
  });

  test('June: she comes back, finds all that she missed, and they find a new goal before they go on', async () => {
    year.menteeComesBack();
    expect(await year.newEvents()).toEqual({
      mentor: [],
      mentee: ['05-28 14h RHYTHM_SLIPPING', '06-04 14h RELAUNCH', '06-11 14h RELAUNCH'],
      feed: [],
    });
    await mutate(mentee, REVIEW_GOALS, { pairingId, review: 'CHANGED' });
    const first = await mutate(mentee, STATE_INTENT, { pairingId, intent: 'CONTINUE' });
    expect(first.pairing.relaunch.intents).toEqual([{ person: { displayName: 'Camille' }, decision: 'CONTINUE' }]);
    await year.until('2030-06-14 14:00');
    const both = await mutate(mentor, STATE_INTENT, { pairingId, intent: 'CONTINUE' });
    expect(both.pairing).toMatchObject({ status: 'RELAUNCHING', relaunch: { goalReview: 'CHANGED', decision: null } });
    expect(both.pairing.relaunch.intents).toHaveLength(2);
    await mutate(mentee, goals.letGo, { goalId: known.prices, learned: words.learnings });
    known.course = await setGoal(pairing, { title: words.newCourse });
    await year.jumelage.settle();
    expect(await year.currentStanding()).toEqual({
      status: 'ACTIVE',
      health: 'DORMANT',
      stats: { open: 1, active: 1, dormant: 1 },
    });
    known.meeting = await createConfirmedMeeting(pairing, '2030-06-17T17:00:00Z', { kind: 'RELAUNCH' });
    await year.until('2030-06-17 18:30');
    await wrapUpBoth({ reasonForNoNext: 'Après l’été.' });
    expect(await year.newEvents()).toEqual({
      mentor: ['06-16 17h MEETING_SOON', '06-17 16h MEETING_SOON'],
      mentee: ['06-16 17h MEETING_SOON', '06-17 16h MEETING_SOON'],
      feed: [
        '06-14 14h GOAL_LET_GO Camille',
        '06-14 14h GOAL_SET Camille',
        '06-14 14h RELAUNCH_DECIDED Camille',
        '06-14 14h MEETING_SCHEDULED Yvonne',
        '06-14 14h HEALTH_CHANGED',
        '06-17 18h MEETING_HELD Camille',
      ],
    });
    expect(await year.currentStanding()).toEqual({
      status: 'ACTIVE',
      health: 'ON_RHYTHM',
      stats: { open: 1, active: 1 },
    });
  });

  test('Summer: a new agreement, an introduction, and thanks', async () => {
    await year.until('2030-06-18 14:00');
    await agree(2, { frequency: 'QUARTERLY', reviewEveryDays: 100 });
    const { pairing: agreed } = await mentee.query(
      'query ($id: ID!) { pairing(id: $id) { agreements { version status changes { field before after } } } }',
      { id: pairingId },
    );
    expect(agreed.agreements).toMatchObject([
      { version: 2, status: 'SIGNED' },
      { version: 1, status: 'SUPERSEDED' },
    ]);
    const input = { pairingId, kind: 'INTRODUCTION', toPersonId: year.other.personId, note: words.referral };
    const { pairing: referred } = await mutate(mentor, REFER, { input });
    const answer = { pairingId, referralId: referred.referrals[0].id, accept: true };
    await mutate(mentee, RESPOND_TO_REFERRAL, answer);
    const { pairing: introduced } = await mutate(mentor, RESPOND_TO_REFERRAL, answer);
    expect(introduced.referrals).toMatchObject([{ status: 'INTRODUCED' }]);
    await year.until('2030-06-21 14:00');
    await mutate(mentee, life.APPRECIATE, { pairingId, text: words.thanks });
    await year.until('2030-06-27 14:00');
    await evaluate(mentee);
    expect(await year.newEvents()).toEqual({
      mentor: ['06-25 18h EVALUATION_OPEN'],
      mentee: ['06-18 14h GOAL_REVIEW_DUE', '06-25 18h EVALUATION_OPEN'],
      feed: [
        '06-18 14h AGREEMENT_PROPOSED Camille',
        '06-18 14h AGREEMENT_SIGNED Camille',
        '06-18 14h AGREEMENT_SIGNED Yvonne',
        '06-18 14h REFERRAL_MADE Yvonne',
        '06-21 14h APPRECIATION_SENT Camille',
      ],
    });
  });

  test('Holidays: a pause stops the clocks, and they run on by themselves', async () => {
    await year.until('2030-07-15 14:00');
    await addEntry(mentee, known.course, { percent: 30 });
    await year.until('2030-07-16 14:00');
    await mutate(mentee, life.PAUSE, { pairingId, resumeOn: '2030-08-12' });
    expect(await year.currentStanding()).toEqual({ status: 'PAUSED', health: 'PAUSED', stats: { open: 1 } });
    await year.until('2030-08-11 14:00');
    expect(await year.newEvents()).toEqual({
      mentor: [],
      mentee: ['07-14 14h GOAL_REVIEW_DUE'],
      feed: [
        // Told once the window is over: that one of the two had answered was nobody's to know before.
        '07-09 18h EVALUATION_SUBMITTED Camille',
        '07-15 14h GOAL_PROGRESSED Camille',
        '07-16 14h PAIRING_PAUSED Camille',
      ],
    });
    await year.until('2030-08-14 13:00');
    await addEntry(mentee, known.course, { percent: 60 });
    expect(await year.newEvents()).toEqual({
      mentor: [],
      mentee: ['08-12 04h GOAL_REVIEW_DUE'],
      feed: ['08-12 04h PAIRING_RESUMED', '08-14 13h GOAL_PROGRESSED Camille'],
    });
    expect(await year.currentStanding()).toEqual({
      status: 'ACTIVE',
      health: 'ON_RHYTHM',
      stats: { open: 1, active: 1 },
    });
  });

  test('Autumn: half way, a meeting, a goal that is reached', async () => {
    await year.until('2030-09-02 14:00');
    known.meeting = await createConfirmedMeeting(pairing, '2030-09-10T17:00:00Z', { kind: 'REVIEW' });
    await year.until('2030-09-10 17:30');
    await mutate(mentee, meetings.START, { id: known.meeting });
    await wrapUpBoth({ reasonForNoNext: 'En décembre.' });
    await year.until('2030-09-20 14:00');
    await evaluate(mentor, mentee);
    await year.until('2030-10-01 14:00');
    await evaluate(mentee, mentor);
    await mutate(mentee, goals.achieve, { goalId: known.ambition, learned: words.learnings });
    await year.until('2030-10-20 14:00');
    await addEntry(mentee, known.course, { percent: 90 });
    await year.until('2030-11-10 14:00');
    expect(await year.newEvents()).toEqual({
      mentor: [
        '09-09 17h MEETING_SOON',
        '09-10 16h MEETING_SOON',
        '09-18 19h EVALUATION_OPEN',
        '09-24 18h EVALUATION_OPEN',
        '10-23 04h AGREEMENT_REVIEW_DUE',
      ],
      mentee: [
        '09-09 17h MEETING_SOON',
        '09-10 16h MEETING_SOON',
        '09-11 04h GOAL_REVIEW_DUE',
        '09-18 04h GOAL_REVIEW_DUE',
        '09-18 19h EVALUATION_OPEN',
        '09-24 18h EVALUATION_OPEN',
        '10-18 04h GOAL_REVIEW_DUE',
        '10-25 04h AGREEMENT_REVIEW_DUE',
      ],
      feed: [
        '09-02 14h MEETING_SCHEDULED Yvonne',
        '09-10 17h MEETING_HELD Camille',
        '09-20 14h EVALUATION_SUBMITTED Yvonne',
        '09-20 14h EVALUATION_SUBMITTED Camille',
        '10-01 14h EVALUATION_SUBMITTED Camille',
        '10-01 14h EVALUATION_SUBMITTED Yvonne',
        '10-01 14h GOAL_ACHIEVED Camille',
        '10-20 14h GOAL_PROGRESSED Camille',
      ],
    });
    expect(await year.currentStanding()).toEqual({
      status: 'ACTIVE',
      health: 'ON_RHYTHM',
      stats: { open: 1, active: 1 },
    });
  });

  test('December: the end that they agreed on draws near, and both look back', async () => {
    await year.until('2030-12-10 14:00');
    await mutate(mentee, goals.achieve, { goalId: known.course, learned: words.learnings });
    await year.until('2030-12-20 14:00');
    expect(await year.newEvents()).toEqual({
      mentor: ['11-20 05h END_NEAR', '12-20 05h EVALUATION_OPEN'],
      mentee: ['11-19 14h GOAL_REVIEW_DUE', '11-26 14h END_NEAR', '12-20 05h EVALUATION_OPEN'],
      feed: ['12-10 14h GOAL_ACHIEVED Camille', '12-20 05h CLOSURE_BEGUN'],
    });
    expect(await year.currentStanding()).toEqual({ status: 'CLOSING', health: 'ENDED', stats: { open: 1 } });
    await evaluate(mentee, mentor);
    await year.until('2030-12-21 14:00');
    await mutate(mentor, life.APPRECIATE, { pairingId, text: words.thanks });
    await year.until('2030-12-27 14:00');
    const toMentee = { learned: words.learnedByMentee, thanks: words.thanks };
    await mutate(mentee, life.REFLECT, { pairingId, ...toMentee, keepInTouch: true });
    await year.until('2030-12-28 14:00');
    await mutate(mentor, life.REFLECT, { pairingId, learned: words.learnedByMentor, keepInTouch: true });
    expect(await year.newEvents()).toEqual({
      mentor: [],
      mentee: ['12-23 05h SAY_THANKS'],
      feed: [
        '12-20 14h EVALUATION_SUBMITTED Camille',
        '12-20 14h EVALUATION_SUBMITTED Yvonne',
        '12-21 14h APPRECIATION_SENT Yvonne',
        '12-28 14h PAIRING_ENDED Yvonne',
      ],
    });
    expect(await year.currentStanding()).toEqual({
      status: 'KEEPING_IN_TOUCH',
      health: 'ENDED',
      stats: { completed: 1 },
    });
  });

  test('The year after: news, and half a year of silence later a word to both', async () => {
    await year.until('2031-01-15 14:00');
    await mutate(mentee, life.POST_UPDATE, { pairingId, text: words.news });
    await year.until('2031-08-15 14:00');
    expect(await year.newEvents()).toEqual({
      mentor: ['07-16 14h KEEP_IN_TOUCH'],
      mentee: ['07-16 14h KEEP_IN_TOUCH'],
      feed: ['01-15 14h KEEP_IN_TOUCH_UPDATE Camille'],
    });
  });

  test('All year long, what is about the relationship came once a week at most, and every kind came', async () => {
    const kinds = new Set<string>();
    for (const who of ['mentor', 'mentee'] as const) {
      const reminders = year.frames(who, 'reminders').map(({ reminder }) => reminder);
      for (const { kind } of reminders) kinds.add(kind);
      const ofWeek = reminders.filter(({ kind }) => nudgeRules[kind as NudgeKindName]?.countsTowardsWeeklyLimit);
      const instants = ofWeek.map(({ sentAt }) => new Date(sentAt).getTime());
      for (const [index, instant] of instants.slice(1).entries())
        expect(instant - (instants[index] ?? 0)).toBeGreaterThanOrEqual(relationshipNudgeIntervalMs);
      expect(new Set(reminders.map(({ recipient }) => recipient.displayName)).size).toBe(1);
    }
    expect(lettersSent()).toEqual(lettersWhileAway());
    expect(await healthHistory(year.jumelage, pairingId)).toEqual([
      'NEW>ON_RHYTHM',
      'ON_RHYTHM>SLIPPING',
      'SLIPPING>DORMANT',
      'DORMANT>ON_RHYTHM',
      'ON_RHYTHM>PAUSED',
      'PAUSED>ON_RHYTHM',
      'ON_RHYTHM>ENDED',
    ]);
    expect([...kinds].toSorted()).toEqual(['MEETING_SOON', ...Object.keys(nudgeRules)].toSorted());
  });

  test('The coordinator saw what happened, and not a word of what the two wrote', async () => {
    const lines = year.frames('coordinator', 'activity');
    const seen = await year.coordinator.query(EVERYTHING, {
      ...{ id: pairingId, requestId: known.request, programId: year.programId },
    });
    expect(seen.pairing).toMatchObject({ id: pairingId, messages: null, goals: null, meetings: null, relaunch: null });
    expect(seen.program.progressStats).toMatchObject({
      meetingsHeld: 5,
      meetingsMissed: 1,
      goalsAchieved: 2,
      goalsLetGo: 1,
    });
    const outboxes = await Promise.all(
      year.jumelage.runtimes.map((runtime) => queryRows(runtime, 'select type, payload from outbox')),
    );
    for (const word of Object.values(words))
      for (const [where, what] of Object.entries({ lines, seen, outboxes }))
        expect([where, word, JSON.stringify(what).includes(word)]).toEqual([where, word, false]);
    const [request, ...others] = lines.map(({ pairing: where }) => where?.id);
    expect([request, new Set(others)]).toEqual([undefined, new Set([pairingId])]);
  });

  test('What each takes with them is their own', async () => {
    const { advice, checkIn, doubt, letter, learnedByMentor, note, ownNote, question, strengths, welcome } = words;
    const { answer, costs, entry, firstMessage, goalAtStart, learnedByMentee, news, preparation, reply, topic } = words;
    const ofMentor = [advice, checkIn, letter, learnedByMentor, note, ownNote, question, strengths, welcome];
    const ofMentee = [
      answer,
      costs,
      doubt,
      entry,
      firstMessage,
      goalAtStart,
      learnedByMentee,
      news,
      preparation,
      reply,
      topic,
    ];
    const missing = async (who: ApiClient, own: string[], others: string[]) => {
      const { text, archive } = await exportOf(who);
      const told = archive.progress.reminders.filter(({ status }: { status: string }) => status === 'SENT');
      return {
        missing: own.filter((word) => !text.includes(word)),
        ofOther: others.filter((word) => text.includes(word)),
        reminders: told.length,
      };
    };
    const count = (who: 'mentor' | 'mentee') => year.frames(who, 'reminders').length;
    expect(await missing(mentor, ofMentor, [doubt, reply, learnedByMentee])).toEqual({
      missing: [],
      ofOther: [],
      reminders: count('mentor'),
    });
    expect(await missing(mentee, ofMentee, [ownNote, checkIn, learnedByMentor])).toEqual({
      missing: [],
      ofOther: [],
      reminders: count('mentee'),
    });
  });
});
