import type { CriterionName } from '../policy/matching-policy.domain.js';
import type { MatchCriterion } from './criterion.domain.js';
import type { MenteeMatchProfile, MentorMatchProfile } from './match-profiles.domain.js';
import type { MessageTemplate } from './message-template.domain.js';
import { isContainedIn, type Phrase, phrasesOverlap } from './phrases.domain.js';
import { channelsCriterion, frequencyCriterion, overlapRatio, purposesCriterion } from './survey-criteria.domain.js';

/** A sentence names no more than this. */
const mostNames = 5;

const namesOf = (phrases: Phrase[]): string[] => phrases.slice(0, mostNames).map(({ label }) => label);
const none = (criterion: CriterionName): MessageTemplate => ({ text: `match.${criterion}.none`, values: {} });

const skillsShared = (mentor: MentorMatchProfile, mentee: MenteeMatchProfile): Phrase[] =>
  mentee.skills.filter((wanted) => mentor.skills.some((skill) => phrasesOverlap(wanted, skill)));

const skills: MatchCriterion = {
  measure(mentor, mentee) {
    if (mentee.skills.length === 0) return null;
    let shared = 0;
    for (const wanted of mentee.skills) if (mentor.skills.some((skill) => phrasesOverlap(wanted, skill))) shared++;
    return shared / mentee.skills.length;
  },
  explain(mentor, mentee) {
    const shared = skillsShared(mentor, mentee);
    if (shared.length === 0) return none('SKILLS');
    const values = { shared: namesOf(shared), count: shared.length, of: mentee.skills.length };
    return { text: 'match.SKILLS.some', values };
  },
};

const goals: MatchCriterion = {
  measure(mentor, mentee) {
    if (mentee.goals.length === 0) return null;
    let near = 0;
    for (const goal of mentee.goals) if (mentor.strengths.some((strength) => isContainedIn(strength, goal))) near++;
    return near / mentee.goals.length;
  },
  explain(mentor, mentee) {
    const near = mentee.goals.filter((goal) => mentor.strengths.some((strength) => isContainedIn(strength, goal)));
    if (near.length === 0) return none('GOALS');
    const strengths = mentor.strengths.filter((strength) => near.some((goal) => isContainedIn(strength, goal)));
    const values = { strengths: namesOf(strengths), count: near.length, of: mentee.goals.length };
    return { text: 'match.GOALS.some', values };
  },
};

/** Three favourite topics that the mentee speaks of are as good as all. */
const enoughTopics = 3;

const topics: MatchCriterion = {
  measure(mentor, { story }) {
    if (mentor.topics.length === 0 || story.size === 0) return null;
    let shared = 0;
    for (const topic of mentor.topics) if (isContainedIn(topic, story)) shared++;
    return Math.min(1, shared / Math.min(enoughTopics, mentor.topics.length));
  },
  explain(mentor, { story }) {
    const shared = mentor.topics.filter((topic) => isContainedIn(topic, story));
    return shared.length === 0 ? none('TOPICS') : { text: 'match.TOPICS.some', values: { shared: namesOf(shared) } };
  },
};

const languages: MatchCriterion = {
  measure: (mentor, mentee) => overlapRatio(mentor.languages, mentee.languages),
  explain(mentor, mentee) {
    const shared = mentee.languages.filter((language) => mentor.languages.includes(language));
    if (shared.length === 0) return none('LANGUAGES');
    const named = shared.slice(0, mostNames).map((language) => ({ language }));
    return { text: 'match.LANGUAGES.some', values: { shared: named } };
  },
};

const isSameRegion = ({ region: one }: MentorMatchProfile, { region: other }: MenteeMatchProfile): boolean =>
  one !== null && other !== null && phrasesOverlap(one, other);

const region: MatchCriterion = {
  measure(mentor, mentee) {
    if (!mentor.region || !mentee.region) return null;
    return isSameRegion(mentor, mentee) ? 1 : 0;
  },
  explain(mentor, mentee) {
    const [ofMentor, ofMentee] = [mentor.region?.label ?? '', mentee.region?.label ?? ''];
    return isSameRegion(mentor, mentee)
      ? { text: 'match.REGION.same', values: { region: ofMentee } }
      : { text: 'match.REGION.none', values: { mentor: ofMentor, mentee: ofMentee } };
  },
};

const industry: MatchCriterion = {
  measure(mentor, { story }) {
    if (mentor.industries.length === 0 || story.size === 0) return null;
    return mentor.industries.some((one) => isContainedIn(one, story)) ? 1 : 0;
  },
  explain(mentor, { story }) {
    const shared = mentor.industries.filter((one) => isContainedIn(one, story));
    return shared.length === 0
      ? none('INDUSTRY')
      : { text: 'match.INDUSTRY.some', values: { shared: namesOf(shared) } };
  },
};

const capacity: MatchCriterion = {
  measure: ({ freePlaces, places }) => (places > 0 ? Math.max(0, freePlaces) / places : 0),
  explain: ({ freePlaces, places }) => ({ text: 'match.CAPACITY.some', values: { free: freePlaces, places } }),
};

/** Every criterion: what it measures, and the sentence that tells why. */
export const criterionByName: Record<CriterionName, MatchCriterion> = {
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
