import { agreesOn, channelsCriterion, frequencyCriterion, purposesCriterion } from './criteria-of-survey.js';
import type { Criterion } from './criterion.js';
import type { CriterionName } from './policy.js';
import type { Said } from './said.js';
import type { MenteeSide, MentorSide } from './sides.js';
import { occursIn, type Phrase, speaksOf } from './words.js';

/** A sentence names no more than this. */
const mostNames = 5;

const namesOf = (phrases: Phrase[]): string[] => phrases.slice(0, mostNames).map(({ said }) => said);
const none = (criterion: CriterionName): Said => ({ text: `match.${criterion}.none`, values: {} });

const skillsShared = (mentor: MentorSide, mentee: MenteeSide): Phrase[] =>
  mentee.skills.filter((wanted) => mentor.skills.some((skill) => speaksOf(wanted, skill)));

const skills: Criterion = {
  measure(mentor, mentee) {
    if (mentee.skills.length === 0) return null;
    let shared = 0;
    for (const wanted of mentee.skills) if (mentor.skills.some((skill) => speaksOf(wanted, skill))) shared++;
    return shared / mentee.skills.length;
  },
  explain(mentor, mentee) {
    const shared = skillsShared(mentor, mentee);
    if (shared.length === 0) return none('SKILLS');
    const values = { shared: namesOf(shared), count: shared.length, of: mentee.skills.length };
    return { text: 'match.SKILLS.some', values };
  },
};

const goals: Criterion = {
  measure(mentor, mentee) {
    if (mentee.goals.length === 0) return null;
    let near = 0;
    for (const goal of mentee.goals) if (mentor.strengths.some((strength) => occursIn(strength, goal))) near++;
    return near / mentee.goals.length;
  },
  explain(mentor, mentee) {
    const near = mentee.goals.filter((goal) => mentor.strengths.some((strength) => occursIn(strength, goal)));
    if (near.length === 0) return none('GOALS');
    const strengths = mentor.strengths.filter((strength) => near.some((goal) => occursIn(strength, goal)));
    const values = { strengths: namesOf(strengths), count: near.length, of: mentee.goals.length };
    return { text: 'match.GOALS.some', values };
  },
};

/** Three favourite topics that the mentee speaks of are as good as all. */
const enoughTopics = 3;

const topics: Criterion = {
  measure(mentor, { story }) {
    if (mentor.topics.length === 0 || story.size === 0) return null;
    let shared = 0;
    for (const topic of mentor.topics) if (occursIn(topic, story)) shared++;
    return Math.min(1, shared / Math.min(enoughTopics, mentor.topics.length));
  },
  explain(mentor, { story }) {
    const shared = mentor.topics.filter((topic) => occursIn(topic, story));
    return shared.length === 0 ? none('TOPICS') : { text: 'match.TOPICS.some', values: { shared: namesOf(shared) } };
  },
};

const languages: Criterion = {
  measure: (mentor, mentee) => agreesOn(mentor.languages, mentee.languages),
  explain(mentor, mentee) {
    const shared = mentee.languages.filter((language) => mentor.languages.includes(language));
    if (shared.length === 0) return none('LANGUAGES');
    const named = shared.slice(0, mostNames).map((language) => ({ language }));
    return { text: 'match.LANGUAGES.some', values: { shared: named } };
  },
};

const isSameRegion = ({ region: one }: MentorSide, { region: other }: MenteeSide): boolean =>
  one !== null && other !== null && speaksOf(one, other);

const region: Criterion = {
  measure(mentor, mentee) {
    if (!mentor.region || !mentee.region) return null;
    return isSameRegion(mentor, mentee) ? 1 : 0;
  },
  explain(mentor, mentee) {
    const [ofMentor, ofMentee] = [mentor.region?.said ?? '', mentee.region?.said ?? ''];
    return isSameRegion(mentor, mentee)
      ? { text: 'match.REGION.same', values: { region: ofMentee } }
      : { text: 'match.REGION.none', values: { mentor: ofMentor, mentee: ofMentee } };
  },
};

const industry: Criterion = {
  measure(mentor, { story }) {
    if (mentor.industries.length === 0 || story.size === 0) return null;
    return mentor.industries.some((one) => occursIn(one, story)) ? 1 : 0;
  },
  explain(mentor, { story }) {
    const shared = mentor.industries.filter((one) => occursIn(one, story));
    return shared.length === 0
      ? none('INDUSTRY')
      : { text: 'match.INDUSTRY.some', values: { shared: namesOf(shared) } };
  },
};

const capacity: Criterion = {
  measure: ({ freePlaces, places }) => (places > 0 ? Math.max(0, freePlaces) / places : 0),
  explain: ({ freePlaces, places }) => ({ text: 'match.CAPACITY.some', values: { free: freePlaces, places } }),
};

/** Every criterion: what it measures, and the sentence that tells why. */
export const criterionByName: Record<CriterionName, Criterion> = {
  SKILLS: skills,
  GOALS: goals,
  TOPICS: topics,
  FREQUENCY: frequencyCriterion,
  CHANNELS: channelsCriterion,
  PURPOSES: purposesCriterion,
  LANGUAGES: languages,
  REGION: region,
  INDUSTRY: industry,
  CAPACITY: capacity,
};
