import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type AgreementState,
  type AgreementStatusName,
  type AgreementTerms,
  agreedEnd,
  changesBetween,
  checkAgreement,
  checkEndAhead,
  currentAgreement,
  decideAgreementVersion,
  decideSignature,
} from '../../../../services/pairings/agreement/agreement.domain.js';

const today = '2026-03-01';
const terms: AgreementTerms = {
  frequency: 'MONTHLY',
  meetingMinutes: 60,
  channels: ['VIDEO'],
  endCondition: 'GOAL',
  endsOn: null,
  topicsInScope: ['Négocier'],
  topicsOutOfScope: [],
  mentorExpectations: [],
  menteeExpectations: [],
  mentorResponsibilities: [],
  menteeResponsibilities: [],
  confidentiality: 'Entre nous.',
  cancellationNoticeHours: 24,
  agendaLeadTimeHours: 48,
  reviewEveryDays: 90,
};

describe('the terms of an agreement', () => {
  const tooLong = ['x'.repeat(301)];
  test.each<[string, Partial<AgreementTerms>, string[]]>([
    ['are fine', {}, []],
    ['20 minutes', { meetingMinutes: 20 }, []],
    ['19 minutes', { meetingMinutes: 19 }, ['meetingMinutes']],
    ['240 minutes', { meetingMinutes: 240 }, []],
    ['241 minutes', { meetingMinutes: 241 }, ['meetingMinutes']],
    ['no channel', { channels: [] }, ['channels']],
    ['a channel twice', { channels: ['CHAT', 'CHAT'] }, ['channels']],
    ['until a date, none given', { endCondition: 'DATE' }, ['endsOn']],
    ['whichever comes first, no date given', { endCondition: 'FIRST_OF' }, ['endsOn']],
    ['until tomorrow', { endCondition: 'DATE', endsOn: '2026-03-02' }, []],
    ['until today', { endCondition: 'DATE', endsOn: today }, ['endsOn']],
    ['until yesterday', { endCondition: 'FIRST_OF', endsOn: '2026-02-28' }, ['endsOn']],
    ['no word on confidentiality', { confidentiality: ' ' }, ['confidentiality']],
    ['2001 characters on confidentiality', { confidentiality: 'x'.repeat(2001) }, ['confidentiality']],
    ['20 topics', { topicsInScope: Array(20).fill('x') }, []],
    ['21 topics', { topicsInScope: Array(21).fill('x') }, ['topicsInScope']],
    ['a topic of 301 characters', { topicsOutOfScope: tooLong }, ['topicsOutOfScope.0']],
    ['an expectation of 301 characters', { mentorExpectations: tooLong }, ['mentorExpectations.0']],
    ['a responsibility of 301 characters', { menteeResponsibilities: tooLong }, ['menteeResponsibilities.0']],
    ['no notice', { cancellationNoticeHours: 0 }, []],
    ['negative notice', { cancellationNoticeHours: -1 }, ['cancellationNoticeHours']],
    ['an agenda more than two weeks ahead', { agendaLeadTimeHours: 337 }, ['agendaLeadTimeHours']],
    ['a review every week', { reviewEveryDays: 7 }, []],
    ['a review every 6 days', { reviewEveryDays: 6 }, ['reviewEveryDays']],
    ['a review after more than a year', { reviewEveryDays: 367 }, ['reviewEveryDays']],
  ])('%s', (_, change, expected) => {
    const refusals = checkAgreement({ ...terms, ...change }, today);
    expect(refusals.map(({ path }) => path.slice(1).join('.'))).toEqual(expected);
    for (const { code, path } of refusals) expect([code, path[0]]).toEqual(['INVALID', 'input']);
  });
});

test.each<[AgreementTerms['endCondition'], string | null, boolean]>([
  ['DATE', '2026-03-02', true],
  ['DATE', '2026-03-01', false],
  ['DATE', '2026-02-28', false],
  ['FIRST_OF', '2026-03-02', true],
  ['FIRST_OF', '2026-03-01', false],
  ['GOAL', '2026-02-28', true],
  ['GOAL', null, true],
])('a version that ends by %s, on %s, can be signed on 1 March: %s', (endCondition, endsOn, fine) => {
  const refusals = checkEndAhead({ endCondition, endsOn }, today);
  expect(refusals.map(({ code, path }) => [code, path])).toEqual(fine ? [] : [['INVALID', ['version']]]);
});

describe('the changes of a version', () => {
  test('are none in the first', () => {
    expect(changesBetween(null, terms)).toEqual([]);
  });

  test('name each term that differs, before and after, one item of a list a line', () => {
    const after = { ...terms, meetingMinutes: 45, topicsInScope: ['a', 'b'], endsOn: '2026-09-01', channels: [] };
    expect(changesBetween(terms, after)).toEqual([
      { field: 'meetingMinutes', before: '60', after: '45' },
      { field: 'channels', before: 'VIDEO', after: null },
      { field: 'endsOn', before: null, after: '2026-09-01' },
      { field: 'topicsInScope', before: 'Négocier', after: 'a\nb' },
    ]);
  });

  test('are found in every term there is', () => {
    for (const field of Object.keys(terms) as (keyof AgreementTerms)[]) {
      const after = { ...terms, [field]: Array.isArray(terms[field]) ? ['other'] : 'other' };
      expect(changesBetween(terms, after).map((change) => change.field)).toEqual([field]);
    }
  });
});

describe('a proposal', () => {
  test.each<[string, AgreementState | null, { version: number; replaces: number | null }]>([
    ['is the first', null, { version: 1, replaces: null }],
    [
      'takes the place of one that waits',
      { version: 1, status: 'PROPOSED', signers: ['a'] },
      { version: 2, replaces: 1 },
    ],
    [
      'leaves the signed one in force',
      { version: 4, status: 'SIGNED', signers: ['a', 'b'] },
      { version: 5, replaces: null },
    ],
    ['follows one superseded', { version: 2, status: 'SUPERSEDED', signers: [] }, { version: 3, replaces: null }],
  ])('%s', (_, newest, expected) => {
    expect(decideAgreementVersion(newest)).toEqual(expected);
  });
});

describe('a signature', () => {
  const proposed = (signers: string[]): AgreementState => ({ version: 2, status: 'PROPOSED', signers });
  const signed: AgreementState = { version: 2, status: 'SIGNED', signers: ['a', 'b'] };
  test.each<[string, AgreementState | null, number, unknown]>([
    ['where nothing was proposed', null, 1, 'NOT_FOUND'],
    ['under a version to come', proposed([]), 3, 'NOT_FOUND'],
    ['under version 0', proposed([]), 0, 'NOT_FOUND'],
    ['under the version before', proposed([]), 1, 'STALE_VERSION'],
    ['is the first of two', proposed([]), 2, { signed: true, complete: false }],
    ['is the second of two', proposed(['b']), 2, { signed: true, complete: true }],
    ['given twice changes nothing', proposed(['a']), 2, { signed: false, complete: false }],
    ['given again once in force changes nothing', signed, 2, { signed: false, complete: true }],
  ])('%s', (_, newest, version, expected) => {
    const decision = decideSignature(newest, version, 'a');
    expect(decision.ok ? decision.value : decision.refusals[0]?.code).toEqual(expected);
  });

  test('completes once, when the second of two different people signs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b'), { maxLength: 10 }), (order) => {
        const signers: string[] = [];
        let completions = 0;
        for (const person of order) {
          const status: AgreementStatusName = signers.length === 2 ? 'SIGNED' : 'PROPOSED';
          const decision = decideSignature({ version: 1, status, signers: [...signers] }, 1, person);
          if (!decision.ok || !decision.value.signed) continue;
          signers.push(person);
          if (decision.value.complete) completions += 1;
        }
        expect(completions).toBe(new Set(order).size === 2 ? 1 : 0);
      }),
    );
  });
});

describe('the agreement of a pairing', () => {
  const version = (status: AgreementStatusName) => ({ status });
  test('is the one in force, else the newest that was proposed, else none', () => {
    const inForce = version('SIGNED');
    expect(currentAgreement([version('PROPOSED'), inForce, version('SUPERSEDED')])).toBe(inForce);
    const newest = version('PROPOSED');
    expect(currentAgreement([newest, version('SUPERSEDED')])).toBe(newest);
    expect(currentAgreement([])).toBeNull();
  });

  test('ends the pairing on its date, unless a goal alone does', () => {
    expect(agreedEnd({ endCondition: 'DATE', endsOn: '2026-09-01' })).toBe('2026-09-01');
    expect(agreedEnd({ endCondition: 'FIRST_OF', endsOn: '2026-09-01' })).toBe('2026-09-01');
    expect(agreedEnd({ endCondition: 'GOAL', endsOn: '2026-09-01' })).toBeNull();
  });
});
