import { describe, expect, test } from '@jest/globals';
import { nudgeKinds, type ReminderKindName } from '../../../../services/progress/reminders/reminder-kinds.domain.js';
import {
  nameOrPlaceholder,
  reminderBody,
  reminderTitle,
} from '../../../../services/progress/reminders/reminder-message.texts.js';
import { languages } from '../../../../services/shared/text/translator.js';

const kinds: ReminderKindName[] = ['MEETING_SOON', ...nudgeKinds];
const story = (kind: ReminderKindName, change: object = {}) => ({
  kind,
  otherName: 'Odile',
  startsAt: new Date('2026-03-03T13:00:00Z'),
  minutes: 45,
  timeZone: 'Europe/Paris',
  what: 'Vendre',
  day: '2026-03-05',
  isRequest: false,
  ...change,
});

describe('A reminder in words', () => {
  test.each(kinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
    '%s, in %s, is whole sentences with nothing left to fill in',
    (kind, language) => {
      const [title, body] = [reminderTitle(story(kind), language), reminderBody(story(kind), language)];
      for (const text of [title, body]) expect(text).not.toMatch(/\{\{|undefined|null/);
      expect(body).toMatch(/[.!?]$/);
      expect(title.length).toBeLessThanOrEqual(80);
      // A vowel would ask for « d’Odile » and « qu’Odile ».
      if (language === 'fr') expect(title + body).not.toMatch(/\b(de|que) Odile|[^\u202f][;?!»]|[^\u00a0]:|«[^\u202f]/);
    },
  );

  test.each<[string, string]>([
    ['fr', 'Odile aimerait relancer votre jumelage'],
    ['en', 'Odile would like to relaunch your pairing'],
  ])('tells in %s who asks for a relaunch', (language, expected) => {
    expect(reminderTitle(story('RELAUNCH', { isRequest: true }), language as 'fr')).toBe(expected);
  });

  test('tells times where its recipient is', () => {
    expect(reminderBody(story('MEETING_SOON'), 'fr')).toBe(
      'Votre rencontre avec Odile commence le mardi 3 mars 2026 à 14\u00a0h (45 minutes).',
    );
    expect(reminderBody(story('MEETING_SOON', { timeZone: 'America/Montreal' }), 'en')).toBe(
      'Your meeting with Odile begins on Tuesday, March 3, 2026 at 8:00 AM (45 minutes).',
    );
    expect(reminderBody(story('MEETING_SOON'), 'en', 'en-GB')).toBe(
      'Your meeting with Odile begins on Tuesday, 3 March 2026 at 14:00 (45 minutes).',
    );
    expect(reminderBody(story('ACTION_ITEM_DUE'), 'fr')).toContain('pour le jeudi 5 mars 2026.');
  });

  test.each<[string | null | undefined, string]>([
    ['Odile', 'Odile'],
    [null, 'un ancien membre'],
    [undefined, 'votre partenaire de jumelage'],
  ])('calls %s %s', (name, expected) => {
    expect(nameOrPlaceholder(name, 'fr')).toBe(expected);
  });
});
