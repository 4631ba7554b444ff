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
  type DraftPart,
  draftVariants,
  type MessageToneName,
  planFirstMessage,
} from '../../../../services/pairings/drafts/first-message.domain.js';
import { openPairingStatuses } from '../../../../services/pairings/pairing/pairing.domain.js';
import { texts, translate } from '../../../../services/pairings/texts.js';

const { fr, en } = texts;

const tones: MessageToneName[] = ['WARM', 'FORMAL', 'BRIEF'];
const languages = ['fr', 'en'] as const;
const about = {
  mentorId: '0195a3f0-0000-7000-8000-000000000000',
  mentorName: 'Yvonne Abadie',
  topics: ['La céramique', 'Négocier', 'Le prix juste'],
  expertise: ['Céramique'],
  goal: 'Négocier mes premiers contrats.',
};
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('a first message', () => {
  test.each(tones.flatMap((tone) => languages.map((language) => ({ tone, language }))))(
    '$tone in $language greets by the first name, and names a topic of the mentor’s and the goal',
    ({ tone, language }) => {
      const text = composeDraft(planFirstMessage({ ...about, tone }), language);
      const quoted = (what: string) => (language === 'fr' ? `«\u202f${what}\u202f»` : `“${what}”`);
      expect(text).toMatch(/^(Bonjour|Hello|Dear) Yvonne,\n\n/);
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

  test('speaks of what the mentor knows, and of no love for it, where they name no favourite topic', () => {
    for (const tone of tones)
      for (let n = 0; n < 10; n++) {
        const plan = planFirstMessage({ ...about, topics: [], tone, mentorId: `mentor ${n}` });
        expect(plan.topics).toEqual(['Céramique']);
        expect(composeDraft(plan, 'fr')).not.toMatch(/aimez/);
        expect(composeDraft(plan, 'en')).not.toMatch(/love|enjoy/);
      }
  });

  test('does without topics where the mentor names neither topics nor expertise', () => {
    for (const tone of tones) {
      const plan = planFirstMessage({ ...about, topics: [], expertise: [], tone });
      expect(plan.topics).toEqual([]);
      expect(plan.paragraphs.flat().some((key) => key.includes('.plain.'))).toBe(true);
      for (const language of languages) expect(composeDraft(plan, language)).not.toMatch(/\{\{|« »|“”/);
    }
  });

  test('that is brief has at most sixty words, whatever it is about', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 1, maxLength: 90 });
    const text = words.map((all) => all.join(' ').slice(0, 500));
    const lists = fc.array(text, { maxLength: 4 });
    fc.assert(
      fc.property(fc.uuid(), text, lists, lists, text, (mentorId, mentorName, topics, expertise, goal) => {
        const plan = planFirstMessage({ mentorId, mentorName, topics, expertise, goal, tone: 'BRIEF' });
        for (const language of languages) expect(wordsOf(composeDraft(plan, language))).toBeLessThanOrEqual(60);
      }),
    );
  });

  test('that is brief has at most sixty words by any choice of its sentences', () => {
    // The longest of each part, with a name of 4 words, a topic of 7 and a goal of 16: what draftPlan clips to.
    const long = (count: number) => Array(count).fill('mot').join(' ');
    const given = { name: long(4), topics: long(7), goal: long(16) };
    for (const language of languages) {
      const longest = (part: DraftPart) =>
        Math.max(...draftVariants.map((n) => wordsOf(translate(`draft.BRIEF.${part}.${n}`, language, given))));
      const hello = wordsOf(translate('draft.BRIEF.hello', language, given));
      const reason = Math.max(longest('why'), longest('skill'), longest('plain'));
      expect(hello + reason + longest('goal') + longest('ask') + longest('close')).toBeLessThanOrEqual(60);
    }
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
    expect(text).toContain('«\u202f$t(pair.conflict) {{name}}\u202f»');
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

  const every = tones.flatMap((tone) =>
    [0, 1, 2, 3].flatMap((count) => [true, false].map((isFavourite) => ({ tone, count, isFavourite }))),
  );

  test.each(every)(
    'that is $tone, on $count topics (favourites: $isFavourite), is whole sentences that anybody can send as their own',
    ({ tone, count, isFavourite }) => {
      const named = about.topics.slice(0, count);
      const [topics, expertise] = isFavourite ? [named, []] : [[], named];
      for (const language of languages)
        for (const goal of ['Négocier mes premiers contrats', 'Négocier mes premiers contrats.', 'Vendre plus !', '…'])
          for (let n = 0; n < 12; n++) {
            const plan = planFirstMessage({ ...about, topics, expertise, goal, tone, mentorId: `mentor ${n}` });
            const text = composeDraft(plan, language);
            expect(text).not.toMatch(/·|\{\{|\d{4}-\d\d|\b[A-Z]{2,}\b|\.\.|[.!] *[»”]\.|«\s*»|“”/);
            for (const sentence of text.split('\n\n').slice(1)) expect(sentence).toMatch(/^[\p{Lu}«“].*[.!?]$/u);
            // One number for one topic and for two: whatever speaks of the topics agrees with both.
            expect(text).not.toMatch(/un domaine|des domaines|a field|fields|« is|” is /);
          }
    },
  );

  test('has every sentence in both languages', () => {
    for (const tone of tones)
      for (const part of ['why', 'skill', 'plain', 'goal', 'ask', 'close'])
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
