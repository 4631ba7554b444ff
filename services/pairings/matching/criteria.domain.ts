import type { CriterionName } from '../policy/matching-policy.domain.js';
import { template } from '../refusals.js';
import type { MatchCriterion } from './criterion.domain.js';
import type { MenteeMatchProfile, MentorMatchProfile } from './match-profiles.domain.js';
import { isContainedIn, type Phrase, phrasesOverlap } from './phrases.domain.js';
import { channelsCriterion, frequencyCriterion, overlapRatio, purposesCriterion } from './survey-criteria.domain.js';

/** Names in one sentence of an explanation. */
const maxNames = 5;

const namesOf = (phrases: Phrase[]): string[] => phrases.slice(0, maxNames).map(({ label }) => label);

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
    if (shared.length === 0) return template('match.SKILLS.none');
    const values = { shared: namesOf(shared), count: shared.length, of: mentee.skills.length };
    return template('match.SKILLS.some', values);
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
    if (near.length === 0) return template('match.GOALS.none');
    const strengths = mentor.strengths.filter((strength) => near.some((goal) => isContainedIn(strength, goal)));
    const values = { strengths: namesOf(strengths), count: near.length, of: mentee.goals.length };
    return template('match.GOALS.some', values);
  },
};

/** The number of shared topics for the full score. */
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
    if (shared.length === 0) return template('match.TOPICS.none');
    return template('match.TOPICS.some', { shared: namesOf(shared) });
  },
};

const languages: MatchCriterion = {
  measure: (mentor, mentee) => overlapRatio(mentor.languages, mentee.languages),
  explain(mentor, mentee) {
    const shared = mentee.languages.filter((language) => mentor.languages.includes(language));
    if (shared.length === 0) return template('match.LANGUAGES.none');
    const named = shared.slice(0, maxNames).map((language) => ({ language }));
    return template('match.LANGUAGES.some', { shared: named });
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
      ? template('match.REGION.same', { region: ofMentee })
      : template('match.REGION.none', { mentor: ofMentor, mentee: ofMentee });
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
      ? template('match.INDUSTRY.none')
      : template('match.INDUSTRY.some', { shared: namesOf(shared) });
  },
};

const capacity: MatchCriterion = {
  measure: ({ freePlaces, places }) => (places > 0 ? Math.max(0, freePlaces) / places : 0),
  explain: ({ freePlaces, places }) => template('match.CAPACITY.some', { free: freePlaces, places }),
};

/** What each criterion measures, and the sentence that explains it. */
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
