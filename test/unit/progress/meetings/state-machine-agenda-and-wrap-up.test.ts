import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type AgendaItemKindName,
  agendaPhaseAt,
  agendaPhaseForKind,
  agendaPhases,
  decideAddItem,
  decideReorder,
} from '../../../../services/progress/agenda/agenda.domain.js';
import { agendaPhasePrompts, agendaPhaseTitle } from '../../../../services/progress/agenda/agenda-phase.texts.js';
import { joinParagraphs, mergePreparations } from '../../../../services/progress/agenda/merge-preparations.domain.js';
import { decidePreparation } from '../../../../services/progress/agenda/preparation.domain.js';
import { type MeetingStatusName } from '../../../../services/progress/meetings/meeting.domain.js';
import {
  decideMeetingTransition,
  type MeetingAction,
  type MeetingActor,
} from '../../../../services/progress/meetings/meeting-state-machine.domain.js';
import { progressTexts } from '../../../../services/progress/texts.js';
import { decideNote } from '../../../../services/progress/wrap-up/meeting-note.domain.js';
import {
  decideWrapUp,
  type WrapUpAnswer,
  type WrapUpState,
} from '../../../../services/progress/wrap-up/wrap-up.domain.js';
import type { Result } from '../../../../services/shared/result.js';

const { fr, en } = progressTexts;

function told(decision: Result<unknown>): string[] {
  if (decision.ok) return [];
  for (const { text } of decision.refusals) {
    expect(fr).toHaveProperty([text]);
    expect(en).toHaveProperty([text]);
  }
  return decision.refusals.map(({ code, path }) => `${code} ${path.join('.')}`);
}

const actions: MeetingAction[] = [
  'CONFIRM',
  'RESCHEDULE',
  'CANCEL',
  'CHANGE_AGENDA',
  'SETTLE_ITEM',
  'PREPARE',
  'START',
  'NOTE',
  'END',
  'WRAP_UP',
  'MISS',
];
const actors: MeetingActor[] = ['PROPOSER', 'OTHER', 'CLOCK'];
/** What each action of a party leads to, in the order of `actions`; `-` where it is refused. */
const table: Record<MeetingStatusName, string> = {
  PROPOSED: 'CONFIRMED PROPOSED CANCELLED PROPOSED PROPOSED PROPOSED - PROPOSED - - -',
  CONFIRMED:
    '- PROPOSED CANCELLED CONFIRMED CONFIRMED CONFIRMED IN_PROGRESS CONFIRMED AWAITING_WRAP_UP COMPLETED MISSED',
  IN_PROGRESS: '- - - IN_PROGRESS IN_PROGRESS - - IN_PROGRESS AWAITING_WRAP_UP COMPLETED MISSED',
  AWAITING_WRAP_UP: '- - - - AWAITING_WRAP_UP - - AWAITING_WRAP_UP - COMPLETED MISSED',
  COMPLETED: '- - - - - - - COMPLETED - COMPLETED -',
  CANCELLED: '- - - - - - - - - - -',
  MISSED: '- - - - - - - MISSED - - -',
};
const cells = (Object.keys(table) as MeetingStatusName[]).flatMap((status) =>
  actions.flatMap((action, index) =>
    actors.map((actor) => [status, action, actor, table[status].split(' ')[index] ?? ''] as const),
  ),
);

describe('The machine of a meeting', () => {
  test('has a cell for every status, action and actor', () => {
    expect(cells).toHaveLength(7 * 11 * 3);
  });

  test.each(cells)('%s, %s by the %s: %s', (status, action, actor, next) => {
    const decision = decideMeetingTransition(status, action, actor, ['input', 'meetingId']);
    const isClocks = action === 'END';
    const isOwn = next !== '-' && action === 'CONFIRM' && actor === 'PROPOSER';
    if (isOwn) expect(told(decision)).toEqual(['NOT_YOURS input.meetingId']);
    else if (next === '-' || isClocks !== (actor === 'CLOCK'))
      expect(told(decision)).toEqual(['WRONG_STATUS input.meetingId']);
    else expect(decision).toEqual({ ok: true, value: next });
  });
});

describe('An agenda', () => {
  test.each<[number, number[]]>([
    [20, [10, 3, 2, 5]],
    [21, [10, 3, 3, 5]],
    [30, [10, 9, 6, 5]],
    [45, [10, 18, 12, 5]],
    [60, [10, 27, 18, 5]],
    [90, [10, 45, 30, 5]],
    [240, [10, 135, 90, 5]],
  ])('of %d minutes gives its phases %j', (minutes, expected) => {
    expect(agendaPhases(minutes).map((phase) => phase.minutes)).toEqual(expected);
  });

  test('fills every length of 20 to 240 minutes exactly, without a gap', () => {
    for (let total = 20; total <= 240; total++) {
      const phases = agendaPhases(total);
      expect(phases.map(({ key }) => key)).toEqual(['CONTACT', 'HOT_TOPICS', 'PRIORITIES', 'WRAP_UP']);
      let at = 0;
      for (const { startsAtMinute, minutes } of phases) {
        expect(startsAtMinute).toBe(at);
        expect(minutes).toBeGreaterThan(0);
        at += minutes;
      }
      expect(at).toBe(total);
      expect(phases[1]?.minutes).toBe(Math.floor((total - 15) * 0.6 + 1e-9));
    }
  });

  test('tells at every moment the phase that lasts then, and when the next begins', () => {
    const startedAt = new Date('2026-03-10T10:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 240 }), fc.integer({ min: 0, max: 240 * 60 - 1 }), (minutes, second) => {
        const reached = agendaPhaseAt({ startedAt, minutes }, new Date(startedAt.getTime() + second * 1000));
        if (second >= minutes * 60) return expect(reached).toBeNull();
        const { phase, nextAt } = reached ?? {};
        const begins = (phase?.startsAtMinute ?? Number.NaN) * 60;
        const ends = begins + (phase?.minutes ?? Number.NaN) * 60;
        expect(second).toBeGreaterThanOrEqual(begins);
        expect(second).toBeLessThan(ends);
        const next = ends === minutes * 60 ? null : new Date(startedAt.getTime() + ends * 1000);
        expect(nextAt).toEqual(next);
      }),
    );
  });

  test('has begun with contact by a clock that lags behind', () => {
    const startedAt = new Date('2026-03-10T10:00:00Z');
    expect(agendaPhaseAt({ startedAt, minutes: 20 }, new Date('2026-03-10T09:59:59Z'))?.phase.key).toBe('CONTACT');
  });

  test.each<[AgendaItemKindName, string]>([
    ['SHARE', 'CONTACT'],
    ['HOT_TOPIC', 'HOT_TOPICS'],
    ['QUESTION_FOR_MENTOR', 'HOT_TOPICS'],
    ['GOAL', 'PRIORITIES'],
    ['FOLLOW_UP', 'PRIORITIES'],
  ])('takes a %s in its phase %s', (kind, phase) => {
    expect(agendaPhaseForKind(kind)).toBe(phase);
  });

  test('puts a new item behind all others, up to fifty', () => {
    expect(decideAddItem([], 'Prix')).toEqual({ ok: true, value: { position: 1 } });
    expect(decideAddItem([{ position: 7 }, { position: 2 }], 'Prix')).toEqual({ ok: true, value: { position: 8 } });
    expect(told(decideAddItem([], ' '))).toEqual(['INVALID text']);
    expect(told(decideAddItem([], 'x'.repeat(501)))).toEqual(['INVALID text']);
    const full = Array.from({ length: 50 }, (_, index) => ({ position: index + 1 }));
    expect(told(decideAddItem(full.slice(1), 'Prix'))).toEqual([]);
    expect(told(decideAddItem(full, 'Prix'))).toEqual(['OVER_LIMIT meetingId']);
  });

  test.each<[string, string[], boolean]>([
    ['all of its items', ['c', 'a', 'b'], true],
    ['one too few', ['a', 'b'], false],
    ['one twice', ['a', 'b', 'b'], false],
    ['one twice beside all', ['a', 'b', 'c', 'c'], false],
    ['another’s', ['a', 'b', 'd'], false],
  ])('is put in order by naming %s: %p', (_which, ids, may) => {
    const decision = decideReorder([{ id: 'a' }, { id: 'b' }, { id: 'c' }], ids);
    if (may) expect(decision).toEqual({ ok: true, value: new Map(ids.map((id, index) => [id, index + 1])) });
    else expect(told(decision)).toEqual(['INVALID itemIds']);
  });

  test('has a title and three starters for each phase of each kind of meeting, in both languages', () => {
    const seen = new Set<string>();
    for (const language of ['fr', 'en'] as const)
      for (const { key } of agendaPhases(60)) {
        expect(agendaPhaseTitle(key, language)).not.toBe('');
        for (const kind of ['KICKOFF', 'REGULAR', 'RELAUNCH', 'REVIEW', 'CLOSING'] as const)
          for (const prompt of agendaPhasePrompts(kind, key, language))
            seen.add(`${language} ${kind} ${key} ${prompt}`);
      }
    expect(seen.size).toBe(2 * 4 * 5 * 3);
  });
});

describe('A preparation', () => {
  const decide = (change: object) =>
    told(decidePreparation({ goalIds: [], documentIds: [], note: null, ...change }, new Set(['ours'])));
  const many = Array.from({ length: 21 }, (_, index) => `${index}`);

  test.each<[string, object, string[]]>([
    ['with a goal of the pairing', { goalIds: ['ours'] }, []],
    ['with a document', { documentIds: ['cv'] }, []],
    ['with a note alone', { note: 'Lisez la page 2.' }, []],
    ['with nothing', {}, ['INVALID goalIds']],
    ['with blanks', { note: ' ' }, ['INVALID goalIds']],
    ['with goals of others', { goalIds: ['theirs', 'ours', 'none'] }, ['NOT_FOUND goalIds.0', 'NOT_FOUND goalIds.2']],
    ['with 21 documents', { documentIds: many }, ['INVALID documentIds']],
    ['with 21 goals', { goalIds: many }, ['INVALID goalIds']],
    ['with a note of 2001 characters', { note: 'x'.repeat(2001) }, ['INVALID note']],
  ])('%s', (_which, change, refusals) => {
    expect(decide(change)).toEqual(refusals);
  });

  test('of both stands together, each thing once', () => {
    const [early, late] = [new Date(1), new Date(2)];
    expect(mergePreparations([])).toBeNull();
    expect(
      mergePreparations([
        { goalIds: ['a', 'b'], documentIds: ['cv'], note: null, sentAt: early },
        { goalIds: ['b', 'c'], documentIds: [], note: 'Page 2', sentAt: late },
      ]),
    ).toEqual({ goalIds: ['a', 'b', 'c'], documentIds: ['cv'], note: 'Page 2', sentAt: late });
    expect([joinParagraphs([null, null]), joinParagraphs(['Un', null, 'Deux'])]).toEqual([null, 'Un\n\nDeux']);
  });
});

test('A note has 1 to 10000 characters, and fifty of one author are enough', () => {
  expect(told(decideNote(49, 'x'.repeat(10_000)))).toEqual([]);
  expect(told(decideNote(0, ' '))).toEqual(['INVALID text']);
  expect(told(decideNote(0, 'x'.repeat(10_001)))).toEqual(['INVALID text']);
  expect(told(decideNote(50, 'Encore'))).toEqual(['OVER_LIMIT meetingId']);
});

describe('A wrap-up', () => {
  const state: WrapUpState = {
    actorId: 'mentee',
    otherId: 'mentor',
    answeredIds: [],
    followUpOwnerIds: [],
    hasNextOrReason: false,
  };
  const todo = (ownerId: string, text = 'Relire') => ({ ownerId, text });
  const answer: WrapUpAnswer = {
    learnings: null,
    followUps: [todo('mentee')],
    hasNext: true,
    reasonForNoNext: null,
  };
  const decide = (known: Partial<WrapUpState>, given: Partial<WrapUpAnswer>) =>
    told(decideWrapUp({ ...state, ...known }, { ...answer, ...given }));
  const second = { answeredIds: ['mentor'], hasNextOrReason: true };
  const forOther = { followUps: [todo('mentor')] };
  const nothing = { hasNext: false, reasonForNoNext: null };
  const required = ['FOLLOW_UP_REQUIRED input.followUps'];

  test.each<[string, Partial<WrapUpState>, Partial<WrapUpAnswer>, string[]]>([
    ['first, with what follows and the next meeting', {}, {}, []],
    ['first, with something for the other', {}, forOther, []],
    ['first, with nothing that follows', {}, { followUps: [] }, required],
    ['second, with nothing for oneself yet', second, forOther, required],
    [
      'second, when something stands for one only',
      { ...second, followUpOwnerIds: ['mentor'] },
      { followUps: [] },
      required,
    ],
    ['second, when something stands for the other', { ...second, followUpOwnerIds: ['mentor'] }, {}, []],
    [
      'second, when something stands for each',
      { ...second, followUpOwnerIds: ['mentor', 'mentee'] },
      { followUps: [], ...nothing },
      [],
    ],
    ['twice by the same', { answeredIds: ['mentee'] }, { followUps: [] }, ['ALREADY_SUBMITTED input.meetingId']],
    ['without a next meeting or a reason', {}, nothing, ['NEXT_MEETING_OR_REASON input.next']],
    ['with a blank reason', {}, { ...nothing, reasonForNoNext: ' ' }, ['NEXT_MEETING_OR_REASON input.next']],
    ['with a reason', {}, { ...nothing, reasonForNoNext: 'Vacances' }, []],
    ['with a meeting ahead already', { hasNextOrReason: true }, nothing, []],
    ['with both', {}, { reasonForNoNext: 'Vacances' }, ['NEXT_MEETING_OR_REASON input.reasonForNoNext']],
    ['for a stranger', {}, { followUps: [todo('other')] }, ['INVALID input.followUps.0.ownerId']],
    ['with an empty follow-up', {}, { followUps: [todo('mentee', ' ')] }, ['INVALID input.followUps.0.text']],
    [
      'with too many follow-ups',
      {},
      { followUps: Array.from({ length: 21 }, () => todo('mentee')) },
      ['INVALID input.followUps'],
    ],
    [
      'with a long follow-up',
      {},
      { followUps: [todo('mentee', 'x'.repeat(1001))] },
      ['INVALID input.followUps.0.text'],
    ],
    ['with long learnings', {}, { learnings: 'x'.repeat(5001) }, ['INVALID input.learnings']],
    [
      'with a long reason',
      {},
      { hasNext: false, reasonForNoNext: 'x'.repeat(1001) },
      ['INVALID input.reasonForNoNext'],
    ],
    [
      'with every fault at once',
      {},
      { ...nothing, followUps: [], learnings: 'x'.repeat(5001) },
      ['INVALID input.learnings', ...required, 'NEXT_MEETING_OR_REASON input.next'],
    ],
  ])('%s', (_how, known, given, refusals) => {
    expect(decide(known, given)).toEqual(refusals);
  });
});
