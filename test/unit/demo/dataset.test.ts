import { describe, expect, test } from '@jest/globals';
import { demoDataset } from '../../../demo/dataset/index.js';
import { meetingStartsAt } from '../../../demo/dataset/meeting-start.js';
import type { ProposeMeetingStep, StoryStep } from '../../../demo/dataset/story-steps.js';
import type { DemoPerson, DemoStory } from '../../../demo/dataset/types.js';

const { people, stories, program, newcomer } = demoDataset;
const MS_A_DAY = 86_400_000;
const byKey = new Map(people.map((person) => [person.key, person]));

function person(key: string): DemoPerson {
  const found = byKey.get(key);
  if (!found) throw new Error(`There is no person with the key ${key}.`);
  return found;
}

function ofKind<K extends StoryStep['kind']>(story: DemoStory, kind: K): Extract<StoryStep, { kind: K }>[] {
  return story.steps.filter((step): step is Extract<StoryStep, { kind: K }> => step.kind === kind);
}

function managersAbove(key: string): string[] {
  const { managerKey } = person(key);
  return managerKey ? [managerKey, ...managersAbove(managerKey)] : [];
}

function isPending(story: DemoStory): boolean {
  return ofKind(story, 'acceptRequest').length === 0;
}

const hasEnded = (story: DemoStory): boolean => ofKind(story, 'beginClosure').length > 0;

/** A JUST_IN_TIME pairing is active at once, the others when both have signed the latest version. */
function isActive(story: DemoStory): boolean {
  if (isPending(story) || hasEnded(story)) return false;
  const latest = ofKind(story, 'proposeAgreement').length;
  const signers = ofKind(story, 'signAgreement').filter((step) => step.version === latest && latest > 0);
  return story.format === 'JUST_IN_TIME' || new Set(signers.map((step) => step.by)).size === 2;
}

function activatedDaysAgo(story: DemoStory): number {
  const decisive = story.format === 'JUST_IN_TIME' ? 'acceptRequest' : 'signAgreement';
  return Math.min(...ofKind(story, decisive).map((step) => step.daysAgo));
}

describe('The people of the demonstration', () => {
  test('are 40, with unique keys and e-mail addresses', () => {
    expect(people).toHaveLength(40);
    expect(byKey.size).toBe(40);
    expect(new Set(people.map(({ email }) => email)).size).toBe(40);
    for (const { email } of people) expect(email).toMatch(/^[a-z.-]+@demo\.jumelage\.example$/);
  });

  test('have the profiles of their roles and no other', () => {
    for (const { roles, mentor, mentee } of people) {
      expect(roles.includes('MENTOR')).toBe(mentor !== undefined);
      expect(roles.includes('MENTEE')).toBe(mentee !== undefined);
      expect(roles.length).toBeGreaterThan(0);
    }
  });

  test('have valid time zones, and texts within the limits', () => {
    for (const { timeZone, headline, displayName, biography } of people) {
      expect(() => new Intl.DateTimeFormat('fr', { timeZone })).not.toThrow();
      expect(headline.length).toBeLessThanOrEqual(160);
      expect(displayName.length).toBeLessThanOrEqual(80);
      expect(biography.length).toBeLessThanOrEqual(1000);
    }
  });

  test('come after their manager, so that managers can be set while loading', () => {
    people.forEach(({ managerKey }, position) => {
      if (managerKey === undefined) return;
      const managerPosition = people.findIndex(({ key }) => key === managerKey);
      expect(managerPosition).toBeGreaterThanOrEqual(0);
      expect(managerPosition).toBeLessThan(position);
    });
  });
});

describe('The pairings of the demonstration', () => {
  test('have unique keys and show every stage', () => {
    expect(new Set(stories.map(({ key }) => key)).size).toBe(stories.length);
    expect(stories.filter(isPending)).toHaveLength(3);
    expect(stories.filter(isActive)).toHaveLength(6);
    expect(stories.filter(hasEnded)).toHaveLength(1);
    expect(stories.filter((story) => !isPending(story) && !isActive(story) && !hasEnded(story))).toHaveLength(2);
    for (const kind of ['pausePairing', 'startRelaunch', 'beginClosure'] as const)
      expect(stories.filter((story) => ofKind(story, kind).length > 0)).toHaveLength(1);
  });

  test.each(stories)('$key pairs a mentor and a mentee who are not in one chain of managers', (story) => {
    const { mentorKey, menteeKey } = story;
    expect(person(mentorKey).roles).toContain('MENTOR');
    expect(person(menteeKey).roles).toContain('MENTEE');
    expect(mentorKey).not.toBe(menteeKey);
    expect(managersAbove(menteeKey)).not.toContain(mentorKey);
    expect(managersAbove(mentorKey)).not.toContain(menteeKey);
    expect(person(mentorKey).mentor?.acceptingRequests).toBe(true);
  });

  test.each(stories)('$key goes forward in time, from the request to the moment of loading', ({ request, steps }) => {
    const times = [program.openedDaysAgo, request.sentDaysAgo, ...steps.map(({ daysAgo }) => daysAgo)];
    times.slice(1).forEach((daysAgo, index) => {
      expect(daysAgo).toBeLessThan(times[index] ?? 0);
    });
    expect(times.at(-1)).toBeGreaterThan(0);
  });

  test.each(stories)('$key is accepted first, by the mentor, before the request expires', ({ request, steps }) => {
    const [first] = steps;
    if (!first) {
      expect(request.sentDaysAgo).toBeLessThan(7);
      return;
    }
    expect(first).toMatchObject({ kind: 'acceptRequest', by: 'mentor' });
    expect(request.sentDaysAgo - first.daysAgo).toBeLessThan(7);
    expect(steps.filter(({ kind }) => kind === 'acceptRequest')).toHaveLength(1);
  });

  test.each(stories)('$key signs only the current version, each party once', ({ steps }) => {
    let version = 0;
    let signers: string[] = [];
    for (const step of steps) {
      if (step.kind === 'proposeAgreement') {
        version += 1;
        signers = [];
      }
      if (step.kind !== 'signAgreement') continue;
      expect(step.version).toBe(version);
      expect(signers).not.toContain(step.by);
      signers.push(step.by);
    }
  });

  test.each(stories)('$key changes goals only by the mentee, when active, between 0 and 100', (story) => {
    const goals = new Map<string, number>();
    for (const step of story.steps) {
      if (step.kind !== 'createGoal' && step.kind !== 'addProgress') continue;
      expect(step.by).toBe('mentee');
      expect(step.daysAgo).toBeLessThan(activatedDaysAgo(story));
      if (step.kind === 'createGoal') {
        expect(goals.has(step.key)).toBe(false);
        expect(step.dueInDays).toBeGreaterThan(0);
        goals.set(step.key, 0);
        continue;
      }
      const before = goals.get(step.goalKey);
      if (before === undefined) throw new Error(`There is no goal ${step.goalKey} yet.`);
      const after = step.percent ?? before;
      expect(after).toBeGreaterThanOrEqual(step.entryKind === 'SETBACK' ? 0 : before);
      expect(after).toBeLessThanOrEqual(100);
      goals.set(step.goalKey, after);
    }
  });

  test.each(stories)('$key has texts within the limits, and none is empty', (story) => {
    expect(story.request.firstMessage.length).toBeLessThanOrEqual(2000);
    expect(story.request.whyThisMentor.length).toBeLessThanOrEqual(1000);
    expect(story.request.goals.length).toBeGreaterThan(0);
    for (const { text } of story.request.goals) expect(text.length).toBeLessThanOrEqual(200);
    for (const { title } of ofKind(story, 'createGoal')) expect(title.length).toBeLessThanOrEqual(200);
    for (const { text } of ofKind(story, 'sendMessage')) expect(text.trim().length).toBeGreaterThan(0);
    for (const { text } of ofKind(story, 'addProgress')) expect(text.length).toBeLessThanOrEqual(2000);
  });

  test("never exceed a mentor's places, pending requests or hours", () => {
    for (const { key, mentor } of people) {
      const own = stories.filter(({ mentorKey }) => mentorKey === key);
      const minutes = own
        .flatMap((story) => ofKind(story, 'proposeMeeting'))
        .reduce((sum, step) => sum + step.minutes, 0);
      expect(own.filter((story) => !isPending(story)).length).toBeLessThanOrEqual(mentor?.limits.maxPairings ?? 0);
      expect(own.filter(isPending).length).toBeLessThanOrEqual(mentor?.limits.maxPendingRequests ?? 0);
      expect(minutes).toBeLessThanOrEqual((mentor?.limits.hoursPerMonth ?? 0) * 60);
    }
  });

  test('have the most steps in the one that the banner shows', () => {
    const shown = stories.find(
      (story) => story.menteeKey === newcomer.menteeKey && story.mentorKey === newcomer.mentorKey,
    );
    const active = stories.filter(isActive);
    expect(shown?.steps.length).toBe(Math.max(...active.map(({ steps }) => steps.length)));
    expect(shown && ofKind(shown, 'createGoal').length).toBeGreaterThanOrEqual(3);
  });
});

describe('The pairing that a coordinator proposed', () => {
  test('is of a mentor with a free place and a mentee without pairings, not in one chain of managers', () => {
    const { mentorKey, menteeKey, daysAgo } = program.proposal;
    const taken = stories.filter((story) => story.mentorKey === mentorKey && !isPending(story)).length;
    expect(person(mentorKey).mentor?.limits.maxPairings).toBeGreaterThan(taken);
    expect(stories.map((story) => story.menteeKey)).not.toContain(menteeKey);
    expect(managersAbove(menteeKey)).not.toContain(mentorKey);
    expect(daysAgo).toBeGreaterThan(0);
    expect(daysAgo).toBeLessThan(14);
  });
});

describe('The meetings of the demonstration', () => {
  const planned = stories.flatMap((story) => ofKind(story, 'proposeMeeting').map((step) => ({ story, step })));
  /** Instants on every weekday, before and after every change to and from daylight saving time. */
  const loadTimes = Array.from({ length: 60 }, (_, week) => new Date(Date.UTC(2026, 0, 1 + week * 6, (week * 5) % 24)));

  test.each(planned)(
    '$step.key is confirmed by the one who did not propose it, after it was proposed',
    ({ story, step }) => {
      for (const confirmation of ofKind(story, 'confirmMeeting').filter(({ key }) => key === step.key)) {
        expect(confirmation.by).not.toBe(step.by);
        expect(confirmation.daysAgo).toBeLessThan(step.daysAgo);
      }
      expect(step.minutes).toBeGreaterThanOrEqual(20);
      expect(step.timeZone).toBe(person(step.by === 'mentor' ? story.mentorKey : story.menteeKey).timeZone);
    },
  );

  test.each(stories)(
    '$key wraps up only what took place, each party once, and does only what followed',
    ({ steps }) => {
      const met = new Map<string, string[]>();
      const answered: string[] = [];
      for (const step of steps) {
        if (step.kind === 'logPastMeeting') {
          met.set(step.key, []);
          expect(step.daysAgo).toBeLessThanOrEqual(step.metDaysAgo - 4);
        }
        if (step.kind === 'wrapUpMeeting') {
          expect(answered).not.toContain(`${step.key} ${step.by}`);
          answered.push(`${step.key} ${step.by}`);
          met.get(step.key)?.push(...step.followUps.map(({ owner, text }) => `${owner} ${text}`));
        }
        if (step.kind === 'completeActionItem') expect(met.get(step.meetingKey)).toContain(`${step.by} ${step.text}`);
      }
    },
  );

  test('are confirmed only if they were proposed; three are', () => {
    const proposed = planned.map(({ step }) => step.key);
    const confirmed = stories.flatMap((story) => ofKind(story, 'confirmMeeting').map(({ key }) => key));
    expect(new Set(proposed).size).toBe(proposed.length);
    for (const key of confirmed) expect(proposed).toContain(key);
    expect(confirmed).toHaveLength(3);
  });

  test.each(planned)(
    '$step.key lies at least a day ahead, on a working day, in the daytime of both',
    ({ story, step }) => {
      for (const loadedAt of loadTimes) {
        const start = meetingStartsAt(step, loadedAt);
        const end = new Date(start.getTime() + step.minutes * 60_000);
        expect(start.getTime() - loadedAt.getTime()).toBeGreaterThan(MS_A_DAY);
        for (const key of [story.mentorKey, story.menteeKey]) {
          expect(hourIn(person(key).timeZone, start)).toBeGreaterThanOrEqual(8);
          expect(hourIn(person(key).timeZone, end)).toBeLessThanOrEqual(19);
          expect(weekdayIn(person(key).timeZone, start)).not.toMatch(/^S/);
        }
      }
    },
  );

  test('never overlap for one person', () => {
    for (const loadedAt of loadTimes) {
      for (const { key } of people) expect(overlaps(meetingsOf(key), loadedAt)).toEqual([]);
    }
  });

  function meetingsOf(key: string): ProposeMeetingStep[] {
    return planned.filter(({ story }) => [story.mentorKey, story.menteeKey].includes(key)).map(({ step }) => step);
  }
});

function overlaps(steps: ProposeMeetingStep[], loadedAt: Date): string[] {
  const spans = steps
    .map((step) => ({ key: step.key, start: meetingStartsAt(step, loadedAt).getTime(), minutes: step.minutes }))
    .sort((a, b) => a.start - b.start);
  return spans.filter((span, i) => i > 0 && span.start < endOf(spans[i - 1])).map(({ key }) => key);
}

function endOf(span: { start: number; minutes: number } | undefined): number {
  return span ? span.start + span.minutes * 60_000 : 0;
}

function hourIn(timeZone: string, at: Date): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(at));
}

function weekdayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' }).format(at);
}
