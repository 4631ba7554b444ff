import { describe, expect, test } from '@jest/globals';
import type { PairingStatusName } from '../../../../services/contracts/pairings-events.js';
import {
  type ActionItemState,
  type ActionItemStatusName,
  actionItemStatuses,
  decideAcknowledgeActionItem,
  decideAddActionItem,
  decideEndActionItem,
} from '../../../../services/progress/action-items/action-item.domain.js';
import {
  type AdviceStatusName,
  adviceStatuses,
  decideGiveAdvice,
  decideUpdateAdvice,
  maxAdvice,
} from '../../../../services/progress/growth/advice.domain.js';
import {
  decideConcludeChallenge,
  decideRecordChallenge,
  maxChallenges,
  type NewChallenge,
} from '../../../../services/progress/growth/challenge.domain.js';
import { decideUpdatePlan, type PlanChange } from '../../../../services/progress/growth/development-plan.domain.js';
import {
  decideAcknowledgeFeedback,
  decideGiveFeedback,
  maxFeedback,
  type NewFeedback,
} from '../../../../services/progress/growth/feedback.domain.js';
import { refusalsWithTexts } from '../../../support/fixtures/expect-refusals.js';

const pairing = { mentorId: 'mentor', menteeId: 'mentee', status: 'ACTIVE' as PairingStatusName };
const statuses: [PairingStatusName, boolean][] = [
  ['PROPOSED', false],
  ['EXPLORING', true],
  ['ACTIVE', true],
  ['PAUSED', true],
  ['RELAUNCHING', true],
  ['CLOSING', true],
  ['COMPLETED', false],
  ['ENDED_EARLY', false],
  ['KEEPING_IN_TOUCH', false],
];

describe('In a pairing that is', () => {
  test.each(statuses)('%s, everything may be recorded: %s', (status, may) => {
    const at = { ...pairing, status };
    const open: ActionItemState = { ownerId: 'mentee', status: 'OPEN', acknowledgedAt: null };
    const advice = { byId: 'mentor', status: 'NOTED' as const, result: null };
    const decisions: [string, Parameters<typeof refusalsWithTexts>[0]][] = [
      ['input.pairingId', decideAddActionItem({ pairing: at, goalKnown: true }, { ownerId: 'mentee', text: 'x' })],
      ['id', decideEndActionItem({ pairing: at, item: open }, 'mentee', 'DONE')],
      ['id', decideAcknowledgeActionItem({ pairing: at, item: { ...open, status: 'DONE' } }, 'mentor')],
      ['pairingId', decideUpdatePlan({ pairing: at, version: 0 }, 'mentee', { expectedVersion: null })],
      ['pairingId', decideRecordChallenge({ pairing: at, challenges: 0 }, { scenario: 'x', options: [], comfort: 1 })],
      ['id', decideConcludeChallenge({ pairing: at, challenge: { outcome: null } }, 'mentee', 'x')],
      ['pairingId', decideGiveAdvice({ pairing: at, given: 0 }, 'x')],
      ['id', decideUpdateAdvice({ pairing: at, advice }, 'mentee', { status: 'TRYING' })],
      ['input.pairingId', decideGiveFeedback({ pairing: at, given: 0 }, 'mentor', { strengths: 'x' })],
      ['id', decideAcknowledgeFeedback({ pairing: at, feedback: { toId: 'mentee', acknowledgedAt: null } }, 'mentee')],
    ];
    for (const [path, decision] of decisions)
      expect(refusalsWithTexts(decision)).toEqual(may ? [] : [`PAIRING_NOT_OPEN ${path}`]);
  });
});

describe('An action item', () => {
  test.each<[string, string, string, boolean, string[]]>([
    ['of the mentee', 'mentee', 'Appeler', true, []],
    ['of the mentor', 'mentor', 'Présenter', true, []],
    ['of somebody else', 'stranger', 'Appeler', true, ['INVALID input.ownerId']],
    ['for a goal of others', 'mentee', 'Appeler', false, ['NOT_FOUND input.goalId']],
    ['without words', 'mentee', ' ', true, ['INVALID input.text']],
    ['of 1000 characters', 'mentee', 'x'.repeat(1000), true, []],
    ['of 1001 characters', 'mentee', 'x'.repeat(1001), true, ['INVALID input.text']],
  ])('%s', (_what, ownerId, text, goalKnown, refusals) => {
    expect(refusalsWithTexts(decideAddActionItem({ pairing, goalKnown }, { ownerId, text }))).toEqual(refusals);
  });

  const open: Record<ActionItemStatusName, boolean> = { OPEN: true, CARRIED_OVER: true, DONE: false, DROPPED: false };
  const acts = ['DONE', 'DROPPED', 'ACKNOWLEDGED'] as const;
  const cells = actionItemStatuses.flatMap((status) =>
    acts.flatMap((act) => (['owner', 'other'] as const).map((who) => [status, act, who] as const)),
  );
  test.each(cells)('that is %s: %s by the %s', (status, act, who) => {
    const item: ActionItemState = { ownerId: 'mentor', status, acknowledgedAt: null };
    const actor = who === 'owner' ? 'mentor' : 'mentee';
    if (act === 'ACKNOWLEDGED') {
      const allowed = status === 'DONE' ? [] : ['WRONG_STATUS id'];
      const decision = decideAcknowledgeActionItem({ pairing, item }, actor);
      expect(refusalsWithTexts(decision)).toEqual(who === 'other' ? allowed : ['NOT_YOURS id']);
    } else {
      const allowed = open[status] ? [] : ['WRONG_STATUS id'];
      const decision = decideEndActionItem({ pairing, item }, actor, act);
      expect(refusalsWithTexts(decision)).toEqual(who === 'owner' ? allowed : ['NOT_YOURS id']);
      if (decision.ok) expect(decision.value).toBe(act);
    }
  });

  test('is acknowledged once', () => {
    const item: ActionItemState = { ownerId: 'mentor', status: 'DONE', acknowledgedAt: new Date(0) };
    expect(refusalsWithTexts(decideAcknowledgeActionItem({ pairing, item }, 'mentee'))).toEqual(['WRONG_STATUS id']);
  });
});

describe('A development plan', () => {
  const skill = { skill: 'Négocier', current: 2, target: 4 };
  const decide = (
    change: PlanChange,
    { actor = 'mentee', version = 2, expectedVersion = null as number | null } = {},
  ) => refusalsWithTexts(decideUpdatePlan({ pairing, version }, actor, { ...change, expectedVersion }));

  test.each<[string, PlanChange, string[]]>([
    ['with nothing new', {}, []],
    ['emptied', { needs: [], skills: [], opportunities: [] }, []],
    ['left by null', { needs: null, skills: null, opportunities: null }, []],
    ['with a skill from 1 to 5', { skills: [{ ...skill, current: 1, target: 5 }] }, []],
    ['below 1', { skills: [{ ...skill, current: 0 }] }, ['INVALID input.skills.0.current']],
    ['above 5', { skills: [skill, { ...skill, skill: 'Vendre', target: 6 }] }, ['INVALID input.skills.1.target']],
    ['with a nameless skill', { skills: [{ ...skill, skill: ' ' }] }, ['INVALID input.skills.0.skill']],
    ['with a skill twice', { skills: [skill, { ...skill, skill: ' négocier' }] }, ['INVALID input.skills.1.skill']],
    [
      'with too many skills',
      { skills: Array.from({ length: 31 }, (_, n) => ({ ...skill, skill: `${n}` })) },
      ['INVALID input.skills'],
    ],
    ['with an empty need', { needs: ['Confiance', ''] }, ['INVALID input.needs.1']],
    ['with too many needs', { needs: Array(31).fill('x') }, ['INVALID input.needs']],
    ['with a long opportunity', { opportunities: ['x'.repeat(501)] }, ['INVALID input.opportunities.0']],
  ])('%s', (_what, change, refusals) => {
    expect(decide(change)).toEqual(refusals);
  });

  test.each<[number, number | null, boolean]>([
    [0, null, true],
    [0, 0, true],
    [0, 1, false],
    [2, 2, true],
    [2, 1, false],
    [2, null, true],
  ])('of version %i, expected %s: %s', (version, expectedVersion, goes) => {
    expect(decide({}, { version, expectedVersion })).toEqual(goes ? [] : ['STALE_VERSION expectedVersion']);
  });

  test('is the mentee’s', () => {
    expect(decide({}, { actor: 'mentor' })).toEqual(['NOT_YOURS pairingId']);
  });
});

describe('A challenge', () => {
  const challenge: NewChallenge = { scenario: 'Parler en public', options: ['Un petit cercle'], comfort: 4 };
  test.each<[string, Partial<NewChallenge>, number, string[]]>([
    ['as it is', {}, 0, []],
    ['without options', { options: [] }, maxChallenges - 1, []],
    ['the last but one too many', {}, maxChallenges, ['OVER_LIMIT pairingId']],
    ['without a scenario', { scenario: '' }, 0, ['INVALID scenario']],
    ['with an empty option', { options: ['x', ' '] }, 0, ['INVALID options.1']],
    ['with eleven options', { options: Array(11).fill('x') }, 0, ['INVALID options']],
    ['of comfort 0', { comfort: 0 }, 0, ['INVALID comfort']],
    ['of comfort 1', { comfort: 1 }, 0, []],
    ['of comfort 5', { comfort: 5 }, 0, []],
    ['of comfort 6', { comfort: 6 }, 0, ['INVALID comfort']],
  ])('%s', (_what, change, challenges, refusals) => {
    expect(refusalsWithTexts(decideRecordChallenge({ pairing, challenges }, { ...challenge, ...change }))).toEqual(
      refusals,
    );
  });

  test.each<[string, string | null, string, string[]]>([
    ['mentee', null, 'Ils ont applaudi', []],
    ['mentor', null, 'Ils ont applaudi', ['NOT_YOURS id']],
    ['mentee', 'Dit', 'Encore', ['WRONG_STATUS id']],
    ['mentee', null, ' ', ['INVALID outcome']],
    ['mentee', null, 'x'.repeat(2001), ['INVALID outcome']],
  ])('concluded by the %s, after %j, with %j', (actor, before, outcome, refusals) => {
    expect(
      refusalsWithTexts(decideConcludeChallenge({ pairing, challenge: { outcome: before } }, actor, outcome)),
    ).toEqual(refusals);
  });
});

describe('Advice', () => {
  test.each<[string, number, string[]]>([
    ['Écris chaque matin', 0, []],
    ['Écris', maxAdvice, ['OVER_LIMIT pairingId']],
    ['', 0, ['INVALID text']],
    ['x'.repeat(2001), 0, ['INVALID text']],
  ])('%# is given', (text, given, refusals) => {
    expect(refusalsWithTexts(decideGiveAdvice({ pairing, given }, text))).toEqual(refusals);
  });

  const next: Record<AdviceStatusName, AdviceStatusName[]> = {
    NOTED: ['TRYING', 'APPLIED', 'SET_ASIDE'],
    TRYING: ['TRYING', 'APPLIED', 'SET_ASIDE'],
    SET_ASIDE: ['TRYING', 'APPLIED', 'SET_ASIDE'],
    APPLIED: [],
  };
  const cells = adviceStatuses.flatMap((from) => adviceStatuses.map((to) => [from, to] as const));
  test.each(cells)('that is %s becomes %s, or not', (from, to) => {
    const advice = { byId: 'mentor', status: from, result: null };
    const answer = { status: to, result: ' Cela marche ' };
    const decision = decideUpdateAdvice({ pairing, advice }, 'mentee', answer);
    if (next[from].includes(to)) expect(decision).toEqual({ ok: true, value: { result: 'Cela marche' } });
    else expect(refusalsWithTexts(decision)).toEqual(['WRONG_STATUS status']);
    expect(refusalsWithTexts(decideUpdateAdvice({ pairing, advice }, 'mentor', answer))).toEqual(['NOT_YOURS id']);
  });

  test.each<[AdviceStatusName, string | null, string | null | undefined, string | null | string[]]>([
    ['APPLIED', null, 'Vendu', 'Vendu'],
    ['APPLIED', 'Dit plus tôt', undefined, 'Dit plus tôt'],
    ['APPLIED', 'Dit plus tôt', 'Dit mieux', 'Dit mieux'],
    ['APPLIED', null, null, ['INVALID result']],
    ['APPLIED', null, ' ', ['INVALID result']],
    ['TRYING', null, undefined, null],
    ['SET_ASIDE', null, 'Pas pour moi', 'Pas pour moi'],
    ['TRYING', null, 'x'.repeat(2001), ['INVALID result']],
  ])('%s, told %j before and %j now', (status, before, result, expected) => {
    const advice = { byId: 'mentee', status: 'TRYING' as const, result: before };
    const decision = decideUpdateAdvice({ pairing, advice }, 'mentor', { status, result });
    if (Array.isArray(expected)) expect(refusalsWithTexts(decision)).toEqual(expected);
    else expect(decision).toEqual({ ok: true, value: { result: expected } });
  });
});

describe('Feedback', () => {
  test.each<[string, Partial<NewFeedback>, number, string[]]>([
    ['as it is', {}, 0, []],
    ['whole', { improvement: 'Parler plus fort', nextStep: 'Un micro' }, maxFeedback - 1, []],
    ['one too many', {}, maxFeedback, ['OVER_LIMIT input.pairingId']],
    ['without strengths', { strengths: '' }, 0, ['INVALID input.strengths']],
    [
      'too long',
      { improvement: 'x'.repeat(2001), nextStep: 'x'.repeat(2001) },
      0,
      ['INVALID input.improvement', 'INVALID input.nextStep'],
    ],
  ])('%s', (_what, change, given, refusals) => {
    expect(
      refusalsWithTexts(decideGiveFeedback({ pairing, given }, 'mentor', { strengths: 'Écoute', ...change })),
    ).toEqual(refusals);
  });

  test('goes to the other one', () => {
    const to = (actor: string) => decideGiveFeedback({ pairing, given: 0 }, actor, { strengths: 'Écoute' });
    expect(to('mentor')).toEqual({ ok: true, value: { toId: 'mentee' } });
    expect(to('mentee')).toEqual({ ok: true, value: { toId: 'mentor' } });
  });

  test('is acknowledged by its receiver, once', () => {
    const decide = (acknowledgedAt: Date | null, actor: string) =>
      refusalsWithTexts(decideAcknowledgeFeedback({ pairing, feedback: { toId: 'mentee', acknowledgedAt } }, actor));
    expect(decide(null, 'mentee')).toEqual([]);
    expect(decide(null, 'mentor')).toEqual(['NOT_YOURS id']);
    expect(decide(new Date(0), 'mentee')).toEqual(['WRONG_STATUS id']);
  });
});
