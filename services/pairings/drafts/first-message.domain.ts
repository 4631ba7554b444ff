import { checkText, type Invalid } from '../../shared/checks.js';

export type MessageToneName = 'WARM' | 'FORMAL' | 'BRIEF';

/**
 * What a draft is written from: the mentor's own words (`topics` they like to pass on, and their `expertise`), and the
 * mentee's goal.
 */
export interface FirstMessageInput {
  mentorId: string;
  mentorName: string;
  topics: string[];
  expertise: string[];
  goal: string;
  tone: MessageToneName;
}

/** A part of a draft; the first three say why the mentee writes to this mentor. */
export type DraftPart = 'why' | 'skill' | 'plain' | 'goal' | 'ask' | 'close';
type Variant = (typeof draftVariants)[number];

/** The key of a sentence of a draft. */
export type DraftKey = `draft.${MessageToneName}.hello` | `draft.${MessageToneName}.${DraftPart}.${Variant}`;

/** The sentences of a draft, as keys of texts by paragraph, and their values. */
export interface FirstMessagePlan {
  paragraphs: DraftKey[][];
  /** One or two of the mentor's topics, else of their expertise; empty where they name neither. */
  topics: string[];
  values: { name: string; goal: string };
}

/** Every sentence of a draft is written in three variants. */
export const draftVariants = ['1', '2', '3'] as const;
/** Maximum words of each part in a brief draft, which then has less than sixty words. */
const briefWords = { goal: 16, topic: 7, name: 4 };

/** What is wrong with the goal of a draft: it has 1 to 500 characters, as in a request. */
export function checkDraftGoal(goal: string): Invalid[] {
  return checkText(['goal'], goal, { max: 500 });
}

/**
 * The sentences of a first message in a tone: why this mentor, the goal, one question, and permission to decline. The
 * same mentor, goal and tone always give the same sentences.
 */
export function planFirstMessage({
  mentorId,
  mentorName,
  topics,
  expertise,
  goal,
  tone,
}: FirstMessageInput): FirstMessagePlan {
  const seed = `${mentorId} ${goal.trim()}`;
  const isBrief = tone === 'BRIEF';
  const named = topics.length > 0 ? topics : expertise;
  const chosen = topicsFor(goal, named, seed).slice(0, isBrief ? 1 : 2);
  const pick = (part: DraftPart): DraftKey => {
    const variant = draftVariants[hashOf(`${seed} ${tone} ${part}`) % draftVariants.length] ?? draftVariants[0];
    return `draft.${tone}.${part}.${variant}`;
  };
  // The texts of `why` say that the mentor likes to pass the topics on.
  const reason = topics.length > 0 ? 'why' : expertise.length > 0 ? 'skill' : 'plain';
  const body = [
    [pick(reason), pick('goal')],
    [pick('ask'), pick('close')],
  ];
  return {
    paragraphs: [[`draft.${tone}.hello`], ...(isBrief ? [body.flat()] : body)],
    topics: isBrief ? chosen.map((topic) => clip(topic, briefWords.topic)) : chosen,
    values: {
      name: isBrief ? clip(mentorName, briefWords.name) : mentorName,
      goal: clip(withoutFullStop(goal), isBrief ? briefWords.goal : Number.POSITIVE_INFINITY),
    },
  };
}

/** A goal without its full stop, to be quoted inside a sentence. */
const withoutFullStop = (goal: string): string => goal.trim().replace(/(?<=\S)\s*[.!…]+$/u, '');

/**
 * A mentor's topics: those that share a word with the goal first, then the others from a position that depends on the
 * seed.
 */
function topicsFor(goal: string, topics: string[], seed: string): string[] {
  const goalWords = wordsOf(goal);
  const start = topics.length > 0 ? hashOf(seed) % topics.length : 0;
  const rotated = [...topics.slice(start), ...topics.slice(0, start)];
  const related = rotated.filter((topic) => [...wordsOf(topic)].some((word) => goalWords.has(word)));
  return [...related, ...rotated.filter((topic) => !related.includes(topic))];
}

const shortestWord = 4;

/** Words of at least four letters, without accents, in lower case. */
function wordsOf(text: string): Set<string> {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= shortestWord));
}

function clip(text: string, maxWords: number): string {
  const words = text.trim().split(/\s+/);
  return words.length > maxWords ? `${words.slice(0, maxWords).join(' ')}…` : text.trim();
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
