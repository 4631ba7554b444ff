import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PairingStatusName } from '../../../../services/contracts/pairings-events.js';
import { composeDraft } from '../../../../services/pairings/drafts/compose-draft.js';
import {
  type ConversationStage,
  selectStarters,
  toConversationStage,
} from '../../../../services/pairings/drafts/conversation-starters.domain.js';
import {
  checkDraftGoal,
  type MessageToneName,
  planFirstMessage,
} from '../../../../services/pairings/drafts/first-message.domain.js';
import { openPairingStatuses } from '../../../../services/pairings/pairing/pairing.domain.js';
import { en } from '../../../../services/pairings/pairings.texts.en.js';
import { fr } from '../../../../services/pairings/pairings.texts.fr.js';

const tones: MessageToneName[] = ['WARM', 'FORMAL', 'BRIEF'];
const languages = ['fr', 'en'] as const;
const about = {
  mentorId: '0195a3f0-0000-7000-8000-000000000000',
  mentorName: 'Yvonne Abadie',
  topics: ['La céramique', 'Négocier', 'Le prix juste'],
  goal: 'Négocier mes premiers contrats.',
};
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('a first message', () => {
  test.each(tones.flatMap((tone) => languages.map((language) => ({ tone, language }))))(
    '$tone in $language names the mentor, a topic of theirs and the goal',
    ({ tone, language }) => {
      const text = composeDraft(planFirstMessage({ ...about, tone }), language);
      const quoted = (what: string) => (language === 'fr' ? `« ${what} »` : `“${what}”`);
      expect(text).toContain('Yvonne Abadie');
      // The topic that the goal speaks of comes first.
      expect(text).toContain(quoted('Négocier'));
      expect(text).toContain(quoted('Négocier mes premiers contrats'));
      expect(text).not.toMatch(/\{\{|\}\}|undefined/);
      expect(text.split('\n\n')).toHaveLength(tone === 'BRIEF' ? 2 : 3);
      expect(composeDraft(planFirstMessage({ ...about, tone }), language)).toBe(text);
    },
  );

  test('differs from tone to tone, and mostly from mentor to mentor', () => {
    expect(new Set(tones.map((tone) => composeDraft(planFirstMessage({ ...about, tone }), 'fr'))).size).toBe(3);
    const many = Array.from({ length: 30 }, (_, n) =>
      planFirstMessage({ ...about, mentorId: `mentor ${n}`, tone: 'WARM' }),
    );
    expect(new Set(many.map(({ paragraphs }) => JSON.stringify(paragraphs))).size).toBeGreaterThan(8);
  });

  test('does without topics where the mentor names none', () => {
    for (const tone of tones) {
      const plan = planFirstMessage({ ...about, topics: [], tone });
      expect(plan.topics).toEqual([]);
      expect(plan.paragraphs.flat().some((key) => key.includes('.plain.'))).toBe(true);
      for (const language of languages) expect(composeDraft(plan, language)).not.toMatch(/\{\{|« »|“”/);
    }
  });

  test('that is brief has at most sixty words, whatever it is about', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 1, maxLength: 90 });
    const text = words.map((all) => all.join(' ').slice(0, 500));
    fc.assert(
      fc.property(fc.uuid(), text, fc.array(text, { maxLength: 4 }), text, (mentorId, mentorName, topics, goal) => {
        const plan = planFirstMessage({ mentorId, mentorName, topics, goal, tone: 'BRIEF' });
        for (const language of languages) expect(wordsOf(composeDraft(plan, language))).toBeLessThanOrEqual(60);
      }),
    );
  });

  test('takes what people wrote as it is, never as a template', () => {
    const plan = planFirstMessage({
      ...about,
      mentorName: '{{goal}}',
      goal: '$t(pair.conflict) {{name}}',
      tone: 'WARM',
    });
    const text = composeDraft(plan, 'fr');
    expect(text).toContain('Bonjour {{goal}},');
    expect(text).toContain('« $t(pair.conflict) {{name}} »');
  });

  test.each([
    ['', 1],
    [' \n', 1],
    ['x', 0],
    ['x'.repeat(500), 0],
    ['x'.repeat(501), 1],
  ])('needs a goal of 1 to 500 characters', (goal, refusals) => {
    expect(checkDraftGoal(goal)).toHaveLength(refusals);
  });

  test('has every sentence in both languages', () => {
    for (const tone of tones)
      for (const part of ['why', 'plain', 'goal', 'ask', 'close'])
        for (const n of [1, 2, 3])
          for (const texts of [fr, en]) expect(texts).toHaveProperty([`draft.${tone}.${part}.${n}`]);
  });
});

describe('conversation starters', () => {
  const statuses: PairingStatusName[] = [...openPairingStatuses, 'COMPLETED', 'ENDED_EARLY', 'KEEPING_IN_TOUCH'];
  const moments: Record<PairingStatusName, [before: ConversationStage, after: ConversationStage]> = {
    PROPOSED: ['FIRST', 'FIRST'],
    EXPLORING: ['FIRST', 'FIRST'],
    ACTIVE: ['FIRST', 'UNDER_WAY'],
    PAUSED: ['PAUSED', 'PAUSED'],
    RELAUNCHING: ['RELAUNCHING', 'RELAUNCHING'],
    CLOSING: ['CLOSING', 'CLOSING'],
    COMPLETED: ['AFTERWARDS', 'AFTERWARDS'],
    ENDED_EARLY: ['AFTERWARDS', 'AFTERWARDS'],
    KEEPING_IN_TOUCH: ['AFTERWARDS', 'AFTERWARDS'],
  };

  test.each(statuses)('of a pairing that is %s, for each of the two', (status) => {
    const goal = { text: 'But', horizon: 'SHORT' as const };
    for (const [index, lastContactAt] of [null, new Date()].entries()) {
      expect(toConversationStage({ status, lastContactAt })).toBe(moments[status][index]);
      const [mentor, mentee] = (['MENTOR', 'MENTEE'] as const).map((side) =>
        selectStarters({ status, lastContactAt, goalsAtStart: [goal] }, side),
      );
      expect(mentor).toHaveLength(5);
      expect(mentor?.[0]?.values).toEqual({ goal: 'But' });
      for (const { text } of [...(mentor ?? []), ...(mentee ?? [])])
        for (const texts of [fr, en]) expect(texts).toHaveProperty([text]);
      expect(mentor?.map(({ text }) => text)).not.toEqual(mentee?.map(({ text }) => text));
      expect(selectStarters({ status, lastContactAt, goalsAtStart: [] }, 'MENTEE')).toHaveLength(4);
    }
  });
});
