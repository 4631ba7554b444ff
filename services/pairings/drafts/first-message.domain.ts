import { checkText, type Invalid } from '../../shared/checks.js';

export type MessageToneName = 'WARM' | 'FORMAL' | 'BRIEF';

/** Who writes to whom about what. In the mentor's own words: `topics` that they love to pass on, and their `expertise`. */
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

/** Which sentences a draft is made of: paragraphs of keys of texts, and what fills them in. */
export interface FirstMessagePlan {
  paragraphs: DraftKey[][];
  /** One or two, favourite topics or else expertise; none where the mentor names neither. */
  topics: string[];
  values: { name: string; goal: string };
}

/** Every sentence of a draft is written in three variants. */
export const draftVariants = ['1', '2', '3'] as const;
/** In words: a brief draft stays under sixty, all told. */
const brief = { goal: 16, topic: 7, name: 4 };

/** Every reason why a draft cannot be written on this goal: 1 to 500 characters, as in a request. */
export function checkDraftGoal(goal: string): Invalid[] {
  return checkText(['goal'], goal, { max: 500 });
}

/**
 * The plan of a first message in a tone: who writes, why to this mentor, the goal, one question, and leave to say no. The
 * same mentor, goal and tone always give the same; another mentor or goal mostly other sentences.
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
  // Only who names favourite topics is told that they love to pass them on.
  const reason = topics.length > 0 ? 'why' : expertise.length > 0 ? 'skill' : 'plain';
  const body = [
    [pick(reason), pick('goal')],
    [pick('ask'), pick('close')],
  ];
  return {
    paragraphs: [[`draft.${tone}.hello`], ...(isBrief ? [body.flat()] : body)],
    topics: isBrief ? chosen.map((topic) => clip(topic, brief.topic)) : chosen,
    values: {
      name: isBrief ? clip(mentorName, brief.name) : mentorName,
      goal: clip(withoutEnd(goal), isBrief ? brief.goal : Number.POSITIVE_INFINITY),
    },
  };
}

/** A goal as it stands in the middle of a sentence: without its full stop. */
const withoutEnd = (goal: string): string => goal.trim().replace(/(?<=\S)\s*[.!…]+$/u, '');

/** A mentor's topics: those that share a word with the goal first, the others from a place that depends on the seed. */
function topicsFor(goal: string, topics: string[], seed: string): string[] {
  const wanted = wordsOf(goal);
  const start = topics.length > 0 ? hashOf(seed) % topics.length : 0;
  const turned = [...topics.slice(start), ...topics.slice(0, start)];
  const near = turned.filter((topic) => [...wordsOf(topic)].some((word) => wanted.has(word)));
  return [...near, ...turned.filter((topic) => !near.includes(topic))];
}

const shortestWord = 4;

/** Words that carry meaning, most of the time, without accents and capitals. */
function wordsOf(text: string): Set<string> {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= shortestWord));
}

function clip(text: string, mostWords: number): string {
  const words = text.trim().split(/\s+/);
  return words.length > mostWords ? `${words.slice(0, mostWords).join(' ')}…` : text.trim();
}

/** FNV-1a, 32 bits: spreads texts evenly, and is the same everywhere. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
