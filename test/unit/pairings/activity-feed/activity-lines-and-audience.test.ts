import { describe, expect, test } from '@jest/globals';
import type { PairingFacts, PairingsEvents } from '../../../../services/contracts/pairings-events.js';
import type { ProgressEvents } from '../../../../services/contracts/progress-events.js';
import {
  type ActivityEntry,
  type ActorRoleName,
  activityDeduplicationKey,
  toActorRole,
} from '../../../../services/pairings/activity/activity.domain.js';
import { type ActivityKindName, activityKinds } from '../../../../services/pairings/activity/activity-kinds.domain.js';
import { mapPairingsEvent } from '../../../../services/pairings/activity/pairings-activity-mapping.domain.js';
import {
  mapProgressEvent,
  mappedProgressEvents,
} from '../../../../services/pairings/activity/progress-activity-mapping.domain.js';
import { toLiveCursor } from '../../../../services/pairings/activity-feed/activity.loaders.js';
import {
  type ReaderRole,
  toSummaryParts,
} from '../../../../services/pairings/activity-feed/activity-summary.domain.js';
import { mayReceive, type SubscriptionTopic } from '../../../../services/pairings/activity-feed/audience.domain.js';
import { formatActivity } from '../../../../services/pairings/activity-feed/format-activity.js';
import { decodeCursor } from '../../../../services/shared/bus/position.js';
import { TtlCache } from '../../../../services/shared/cache/ttl-cache.js';

const pairing: PairingFacts = {
  pairingId: 'p',
  version: 3,
  programId: 'g',
  mentorId: 'mentor',
  menteeId: 'mentee',
  status: 'ACTIVE',
};
const request = { requestId: 'r', programId: 'g', mentorId: 'mentor', menteeId: 'mentee' };
const relaunch = { pairing, relaunchId: 'x' };

/** An event, and the line that it gives: a kind, a kind and its variant, or none. */
type Case<Payload> = [payload: Payload, told: ActivityEntry | null][];
const line = (kind: ActivityKindName, data: ActivityEntry['data'] = {}): ActivityEntry => ({ kind, data });

const contacts = (['EMAIL', 'CHAT', 'PHONE', 'VIDEO', 'IN_PERSON'] as const).flatMap(
  (channel): Case<PairingsEvents['ContactMade']> => [
    [{ pairing, contactId: 'c', channel, source: 'RECORDED' }, line('CONTACT_MADE', { variant: channel })],
    [{ pairing, contactId: 'c', channel, source: 'MESSAGE' }, line('CONTACT_MADE', { variant: 'MESSAGE' })],
    [{ pairing, contactId: 'c', channel, source: 'MEETING' }, null],
  ],
);

const ofPairings: { [Type in keyof PairingsEvents]: Case<PairingsEvents[Type]> } = {
  RequestSent: [[request, line('REQUEST_SENT')]],
  RequestAccepted: [[{ requestId: 'r', pairing }, line('REQUEST_ACCEPTED')]],
  RequestDeclined: [[request, line('REQUEST_DECLINED')]],
  RequestWithdrawn: [[request, line('REQUEST_WITHDRAWN')]],
  RequestExpired: [[request, line('REQUEST_EXPIRED')]],
  RequestWaiting: [[request, null]],
  PairingProposed: [[{ pairing }, line('PAIRING_PROPOSED')]],
  PairingStarted: [[{ pairing }, line('PAIRING_STARTED')]],
  PairingPaused: [[{ pairing, resumeOn: '2026-04-01' }, line('PAIRING_PAUSED', { until: '2026-04-01' })]],
  PairingResumed: [[{ pairing }, line('PAIRING_RESUMED')]],
  AgreementProposed: [[{ pairing, agreementVersion: 2 }, line('AGREEMENT_PROPOSED')]],
  AgreementSigned: [
    [{ pairing, agreementVersion: 1, complete: false, agreement: null }, line('AGREEMENT_SIGNED')],
    [
      { pairing, agreementVersion: 1, complete: true, agreement: null },
      line('AGREEMENT_SIGNED', { variant: 'COMPLETE' }),
    ],
  ],
  MessageSent: [[{ pairing, messageId: 'm' }, null]],
  ContactMade: contacts,
  RhythmWished: [[{ pairing }, null]],
  RelaunchStarted: [[relaunch, line('RELAUNCH_STARTED')]],
  GoalsReviewed: [[relaunch, null]],
  IntentStated: [[relaunch, null]],
  RelaunchDecided: [
    [{ ...relaunch, decision: 'CONTINUE' }, line('RELAUNCH_DECIDED', { variant: 'CONTINUE' })],
    [{ ...relaunch, decision: 'REDIRECT' }, line('RELAUNCH_DECIDED', { variant: 'REDIRECT' })],
    [{ ...relaunch, decision: 'CLOSE' }, line('RELAUNCH_DECIDED', { variant: 'CLOSE' })],
  ],
  ImprovementAdded: [[{ pairing, improvementId: 'i' }, null]],
  ImprovementResolved: [[{ pairing, improvementId: 'i' }, null]],
  ReferralMade: [
    [{ pairing, referralId: 'f', kind: 'INTRODUCTION', toId: 'o' }, line('REFERRAL_MADE', { variant: 'INTRODUCTION' })],
    [{ pairing, referralId: 'f', kind: 'REDIRECT', toId: 'o' }, line('REFERRAL_MADE', { variant: 'REDIRECT' })],
  ],
  ReferralAnswered: [[{ pairing, referralId: 'f', accepted: true }, null]],
  AppreciationSent: [[{ pairing, appreciationId: 'a', toId: 'mentor' }, line('APPRECIATION_SENT')]],
  ClosureBegun: [[{ pairing }, line('CLOSURE_BEGUN')]],
  ReflectionSubmitted: [[{ pairing }, null]],
  PairingEnded: [
    [{ pairing: { ...pairing, status: 'COMPLETED' } }, line('PAIRING_ENDED', { variant: 'COMPLETED' })],
    [{ pairing: { ...pairing, status: 'ENDED_EARLY' } }, line('PAIRING_ENDED', { variant: 'ENDED_EARLY' })],
  ],
  KeepingInTouch: [[{ pairing }, null]],
  UpdatePosted: [[{ pairing, updateId: 'u' }, line('KEEP_IN_TOUCH_UPDATE')]],
  ConcernRaised: [[{ programId: 'g', concernId: 'k' }, null]],
  HierarchyAppeared: [[{ pairing }, null]],
  HealthChanged: [
    [{ pairing, before: 'NEW', health: 'DORMANT' }, line('HEALTH_CHANGED', { variant: 'DORMANT' })],
    [{ pairing, before: 'ON_RHYTHM', health: 'SLIPPING' }, line('HEALTH_CHANGED', { variant: 'SLIPPING' })],
    [{ pairing, before: 'SLIPPING', health: 'DORMANT' }, line('HEALTH_CHANGED', { variant: 'DORMANT' })],
    [{ pairing, before: 'DORMANT', health: 'ON_RHYTHM' }, line('HEALTH_CHANGED', { variant: 'ON_RHYTHM' })],
    [{ pairing, before: 'NEW', health: 'ON_RHYTHM' }, null],
    [{ pairing, before: 'ON_RHYTHM', health: 'PAUSED' }, null],
    [{ pairing, before: 'DORMANT', health: 'ENDED' }, null],
  ],
  AgreementMissing: [[{ pairing }, null]],
  AgreementReviewDue: [[{ pairing, agreementVersion: 1 }, null]],
  EndNear: [[{ pairing, endsOn: '2026-04-01' }, null]],
  ThanksDue: [[{ pairing, personIds: ['mentee'] }, null]],
  KeepInTouchDue: [[{ pairing }, null]],
  ActivityRecorded: [[{ activityId: 'a', pairingId: 'p', programId: 'g' }, null]],
};

const goal = { goalId: 'g', pairingId: 'p' };
const meeting = { meetingId: 'm', pairingId: 'p' };
const time = { startsAt: '2026-04-01T10:00:00Z', minutes: 60 };
const progressed = (shared: boolean, moved: boolean) => ({ ...goal, entryId: 'e', shared, moved });
const evaluation = { evaluationId: 'e', pairingId: 'p' };

/** What gives a line; no other event of progress does. */
const ofProgress: { [Type in keyof ProgressEvents]?: Case<ProgressEvents[Type]> } = {
  GoalSet: [[goal, line('GOAL_SET')]],
  GoalAccepted: [[goal, line('GOAL_SET')]],
  GoalRedefined: [[{ ...goal, supersededId: 's' }, line('GOAL_SET', { variant: 'REDEFINED' })]],
  GoalProgressed: [
    [progressed(true, true), line('GOAL_PROGRESSED')],
    [progressed(true, false), line('GOAL_PROGRESSED')],
    [progressed(false, true), line('GOAL_PROGRESSED')],
    [progressed(false, false), null],
  ],
  GoalAchieved: [[{ ...goal, entryId: 'e' }, line('GOAL_ACHIEVED')]],
  GoalLetGo: [[{ ...goal, entryId: 'e' }, line('GOAL_LET_GO')]],
  MeetingConfirmed: [[{ ...meeting, ...time }, line('MEETING_SCHEDULED')]],
  MeetingHeld: [[{ ...meeting, ...time, channel: 'VIDEO', organizerId: 'mentee' }, line('MEETING_HELD')]],
  MeetingMissed: [[meeting, line('MEETING_MISSED')]],
  FeedbackGiven: [[{ feedbackId: 'f', pairingId: 'p', toId: 'mentor' }, line('FEEDBACK_GIVEN')]],
  EvaluationSubmitted: [[evaluation, line('EVALUATION_SUBMITTED')]],
};

/** Every case of a table of events: type, payload and activity. A table's own type relates each payload to its type. */
const cellsOf = <Events extends object>(table: { [Type in keyof Events]?: Case<Events[Type]> }) =>
  (Object.entries(table) as [keyof Events & string, Case<Events[keyof Events]>][]).flatMap(([type, cases]) =>
    cases.map(([payload, told]) => [type, payload, told] as const),
  );

describe('The line that an event gives the feed', () => {
  test.each(cellsOf(ofPairings))('%s %j: %j', (type, payload, told) => {
    expect(mapPairingsEvent(type, payload)).toEqual(told);
  });

  test.each(cellsOf(ofProgress))('%s %j: %j', (type, payload, told) => {
    expect(mapProgressEvent(type, payload)).toEqual(told);
  });

  test('of progress is given by these events alone', () => {
    expect([...mappedProgressEvents].sort()).toEqual(Object.keys(ofProgress).sort());
    expect(mapProgressEvent('MeetingNoted', { ...meeting, noteId: 'n', shared: false })).toBeNull();
  });

  test('comes to all 29 kinds', () => {
    const kinds = [...cellsOf(ofPairings), ...cellsOf(ofProgress)].flatMap(([, , told]) => told?.kind ?? []);
    expect(new Set(kinds).size).toBe(29);
  });

  test('holds no id and no text of what it tells of', () => {
    for (const [, , told] of [...cellsOf(ofPairings), ...cellsOf(ofProgress)])
      for (const value of Object.values(told?.data ?? {})) expect(value).toMatch(/^([A-Z_]+|\d{4}-\d\d-\d\d)$/);
  });
});

describe('A line is written once for each', () => {
  const event = { eventId: 'e', pairingId: 'p', actorId: 'a', at: new Date('2026-03-02T09:59:59.999Z') };
  const message = line('CONTACT_MADE', { variant: 'MESSAGE' });

  test('event', () => {
    expect(activityDeduplicationKey({ ...event, ...line('GOAL_SET') })).toBe('e');
    expect(activityDeduplicationKey({ ...event, ...line('CONTACT_MADE', { variant: 'PHONE' }) })).toBe('e');
  });

  test('author, pairing and hour of the clock, of messages', () => {
    const first = activityDeduplicationKey({ ...event, ...message });
    expect(activityDeduplicationKey({ ...event, ...message, eventId: 'f', at: new Date('2026-03-02T09:00:00Z') })).toBe(
      first,
    );
    for (const other of [{ actorId: 'b' }, { pairingId: 'q' }, { at: new Date('2026-03-02T10:00:00Z') }])
      expect(activityDeduplicationKey({ ...event, ...message, ...other })).not.toBe(first);
  });
});

test.each([
  [null, null],
  ['mentor', 'MENTOR'],
  ['mentee', 'MENTEE'],
  ['somebody', 'COORDINATOR'],
])('To a pairing, %s is %s', (actorId, role) => {
  expect(toActorRole(actorId, pairing)).toBe(role);
});

describe('Who hears of', () => {
  const audience = { parties: new Set(['party', 'both']), coordinators: new Set(['coordinator', 'both']) };
  const table: [SubscriptionTopic, string[]][] = [
    ['PAIRING', ['party', 'both', 'coordinator']],
    ['PROGRAM', ['both', 'coordinator']],
    ['MESSAGES', ['party', 'both']],
  ];
  test.each(table)('what is followed as %s: %j', (followed, hearers) => {
    const everybody = ['party', 'both', 'coordinator', 'stranger', ''];
    expect(everybody.filter((person) => mayReceive(followed, audience, person))).toEqual(hearers);
  });
});

const readers: ReaderRole[] = ['MENTOR', 'MENTEE', 'OUTSIDE'];
const actors: (ActorRoleName | null)[] = ['MENTOR', 'MENTEE', 'COORDINATOR', null];
const told = new Map(
  [...cellsOf(ofPairings), ...cellsOf(ofProgress)].flatMap(([, , one]) => (one ? [[JSON.stringify(one), one]] : [])),
);
const allLines = [
  ...told.values(),
  // Data that a later version knows and this one does not still has its sentence.
  ...(Object.keys(activityKinds) as ActivityKindName[]).map((kind) => line(kind, { variant: 'UNHEARD_OF' })),
];

/** [line, actor, as the mentor, the mentee and a coordinator read it] in both languages. */
const said: [ActivityEntry, ActorRoleName | null, Record<'fr' | 'en', [string, string, string]>][] = [
  [
    line('REQUEST_SENT'),
    'MENTEE',
    {
      fr: [
        'La personne que vous accompagnez a envoyé une demande de mentorat.',
        'Vous avez envoyé une demande de mentorat.',
        'La personne mentorée a envoyé une demande de mentorat.',
      ],
      en: [
        'Your mentee has sent a mentoring request.',
        'You have sent a mentoring request.',
        'The mentee has sent a mentoring request.',
      ],
    },
  ],
  [
    line('PAIRING_PROPOSED'),
    'COORDINATOR',
    {
      fr: Array(3).fill('La coordination a proposé ce jumelage.') as [string, string, string],
      en: Array(3).fill('A programme coordinator has proposed this pairing.') as [string, string, string],
    },
  ],
  [
    line('PAIRING_PAUSED', { until: '2026-04-01' }),
    'MENTOR',
    {
      fr: [
        'Vous avez mis le jumelage en pause jusqu’au mercredi 1er avril 2026.',
        'Votre mentor a mis le jumelage en pause jusqu’au mercredi 1er avril 2026.',
        'Le mentor a mis le jumelage en pause jusqu’au mercredi 1er avril 2026.',
      ],
      en: [
        'You have paused the pairing until Wednesday, April 1, 2026.',
        'Your mentor has paused the pairing until Wednesday, April 1, 2026.',
        'The mentor has paused the pairing until Wednesday, April 1, 2026.',
      ],
    },
  ],
  [
    line('PAIRING_RESUMED'),
    null,
    {
      fr: Array(3).fill('Le jumelage reprend, comme prévu.') as [string, string, string],
      en: Array(3).fill('The pairing has resumed, as planned.') as [string, string, string],
    },
  ],
  [
    line('CONTACT_MADE', { variant: 'PHONE' }),
    'MENTEE',
    {
      fr: [
        'La personne que vous accompagnez a noté un échange au téléphone.',
        'Vous avez noté un échange au téléphone.',
        'La personne mentorée a pris contact.',
      ],
      en: ['Your mentee has noted a phone call.', 'You have noted a phone call.', 'The mentee has been in touch.'],
    },
  ],
  [
    line('REFERRAL_MADE', { variant: 'INTRODUCTION' }),
    'MENTOR',
    {
      fr: [
        'Vous avez proposé une mise en relation.',
        'Votre mentor a proposé une mise en relation.',
        'Le mentor a fait une recommandation.',
      ],
      en: [
        'You have offered an introduction.',
        'Your mentor has offered an introduction.',
        'The mentor has made a recommendation.',
      ],
    },
  ],
  [
    line('GOAL_ACHIEVED'),
    'MENTEE',
    {
      fr: [
        'La personne que vous accompagnez a atteint un objectif. Bravo\u202f!',
        'Vous avez atteint un objectif. Bravo\u202f!',
        'La personne mentorée a atteint un objectif. Bravo\u202f!',
      ],
      en: [
        'Your mentee has achieved a goal. Well done!',
        'You have achieved a goal. Well done!',
        'The mentee has achieved a goal. Well done!',
      ],
    },
  ],
  [
    line('MEETING_HELD'),
    'MENTEE',
    {
      fr: Array(3).fill('La rencontre a eu lieu.') as [string, string, string],
      en: Array(3).fill('The meeting took place.') as [string, string, string],
    },
  ],
];

describe('A summary', () => {
  test.each(said)('of %j by %s is told to each in their words', (one, actorRole, expected) => {
    for (const language of ['fr', 'en'] as const) {
      const summaries = readers.map((reader) =>
        formatActivity(toSummaryParts({ ...one, actorRole, isOwn: false }, reader), language),
      );
      expect(summaries).toEqual(expected[language]);
    }
  });

  const cells = allLines.flatMap((one) =>
    actors.flatMap((actorRole) =>
      readers.flatMap((reader) => [true, false].map((isOwn) => ({ one, actorRole, reader, isOwn }))),
    ),
  );
  const summary = ({ one, actorRole, reader, isOwn }: (typeof cells)[number], language: 'fr' | 'en') =>
    formatActivity(toSummaryParts({ ...one, actorRole, isOwn }, reader), language);

  test('is one whole line for every kind, variant, actor and reader, in both languages', () => {
    for (const cell of cells)
      for (const language of ['fr', 'en'] as const)
        expect(summary(cell, language)).toMatch(/^\p{Lu}[^\n{}]{10,160}[.!]$/u);
  });

  test('calls who did it « vous » only when they read it themselves', () => {
    for (const cell of cells) {
      const own = cell.isOwn || (cell.actorRole !== null && cell.actorRole === cell.reader);
      const { about } = toSummaryParts({ ...cell.one, actorRole: cell.actorRole, isOwn: cell.isOwn }, cell.reader);
      expect(summary(cell, 'fr').startsWith('Vous avez ')).toBe(own && about === 'ACTOR');
      expect(summary(cell, 'en').startsWith('You have ')).toBe(own && about === 'ACTOR');
    }
  });

  test('never says to who is outside which way the two take to each other', () => {
    const ways = allLines.filter(({ kind }) => kind === 'CONTACT_MADE' || kind === 'REFERRAL_MADE');
    for (const kind of ['CONTACT_MADE', 'REFERRAL_MADE'])
      for (const actorRole of actors) {
        const heard = ways
          .filter((one) => one.kind === kind)
          .map((one) => summary({ one, actorRole, reader: 'OUTSIDE', isOwn: false }, 'fr'));
        expect(new Set(heard).size).toBe(1);
      }
  });
});

describe('The live cursor of a line', () => {
  const at = { epoch: 2, xid: '40', outboxId: '7' };
  test('is its own place once all before it is settled', () => {
    expect(decodeCursor(toLiveCursor(at, { xid: 41, id: 0 }))).toEqual({ epoch: 2, xid: 40, id: 7 });
  });
  test.each([40, 12])('is the settled place while a transaction before it may still run (%i)', (xid) => {
    expect(decodeCursor(toLiveCursor(at, { xid, id: 0 }))).toEqual({ epoch: 2, xid, id: 0 });
  });
});

describe('What is recent', () => {
  test('is asked once for all who want it within the moment', async () => {
    const recent = new TtlCache<number>({ forMs: 60_000, atMost: 10 });
    let asked = 0;
    const ask = async () => ++asked;
    expect(
      await Promise.all([recent.getOrLoad('a', ask), recent.getOrLoad('a', ask), recent.getOrLoad('b', ask)]),
    ).toEqual([1, 1, 2]);
    expect(await recent.getOrLoad('a', ask)).toBe(1);
  });

  test('is asked anew when the moment is over, when it failed, and when too much came since', async () => {
    let asked = 0;
    const ask = async () => ++asked;
    const brief = new TtlCache<number>({ forMs: 0, atMost: 10 });
    expect([await brief.getOrLoad('a', ask), await brief.getOrLoad('a', ask)]).toEqual([1, 2]);
    const long = new TtlCache<number>({ forMs: 60_000, atMost: 2 });
    await expect(long.getOrLoad('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await long.getOrLoad('a', ask)).toBe(3);
    await long.getOrLoad('b', ask);
    await long.getOrLoad('c', ask);
    expect(await long.getOrLoad('c', ask)).toBe(5);
    expect(await long.getOrLoad('a', ask)).toBe(6);
  });
});
