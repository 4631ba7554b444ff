import {
  checkHttps,
  checkLocale,
  checkNumber,
  checkText,
  checkTexts,
  checkTimeZone,
  type Invalid,
} from '../../shared/checks.js';

export type PersonStatusName = 'ACTIVE' | 'AWAY' | 'SUSPENDED' | 'ERASED';
export type SkillLevelName = 'BEGINNER' | 'INTERMEDIATE' | 'ADVANCED' | 'EXPERT';
export type HorizonName = 'SHORT' | 'LONG';

type Given<T> = T | null | undefined;

export interface ProfileChange {
  displayName?: Given<string>;
  headline?: Given<string>;
  biography?: Given<string>;
  avatarUrl?: Given<string>;
  locale?: Given<string>;
  timeZone?: Given<string>;
  region?: Given<string>;
  languages?: Given<string[]>;
  organization?: Given<string>;
}

export interface MentorProfileChange {
  motivations?: Given<string[]>;
  expertise?: Given<{ name: string; level?: Given<SkillLevelName> }[]>;
  industries?: Given<string[]>;
  careerPath?: Given<string>;
  favouriteTopics?: Given<string[]>;
  networkAreas?: Given<string[]>;
  qualities?: Given<string[]>;
  limits?: Given<{ maxPairings?: Given<number>; hoursPerMonth?: Given<number>; maxPendingRequests?: Given<number> }>;
  acceptingRequests?: Given<boolean>;
}

export interface MenteeProfileChange {
  careerVision?: Given<string>;
  transition?: Given<string>;
  motivations?: Given<string[]>;
  challenges?: Given<string[]>;
  intendedGoals?: Given<{ text: string; horizon: HorizonName }[]>;
  skillsWanted?: Given<string[]>;
  offers?: Given<string[]>;
}

/** Lists of short answers: at most 30 items of at most 200 characters. */
const shortAnswers = { items: 30, max: 200 };

/** Every reason why a change of a profile is not valid; none when it is. Paths begin with `input`. */
export function checkProfile(change: ProfileChange): Invalid[] {
  return [
    ...checkText(['input', 'displayName'], change.displayName, { max: 120 }),
    ...checkText(['input', 'headline'], change.headline, { min: 0, max: 160 }),
    ...checkText(['input', 'biography'], change.biography, { min: 0, max: 5000 }),
    ...checkHttps(['input', 'avatarUrl'], change.avatarUrl),
    ...checkLocale(['input', 'locale'], change.locale),
    ...checkTimeZone(['input', 'timeZone'], change.timeZone),
    ...checkText(['input', 'region'], change.region, { min: 0, max: 120 }),
    ...(change.languages ?? []).flatMap((tag, index) => checkLocale(['input', 'languages', String(index)], tag)),
    ...checkTexts(['input', 'languages'], change.languages, { items: 20, max: 35 }),
    ...checkText(['input', 'organization'], change.organization, { min: 0, max: 160 }),
  ];
}

/** Every reason why a change of a mentor's profile is not valid. */
export function checkMentorProfile(change: MentorProfileChange): Invalid[] {
  const names = change.expertise?.map((skill) => skill.name);
  return [
    ...checkTexts(['input', 'motivations'], change.motivations, { items: 10, max: 500 }),
    ...checkTexts(['input', 'expertise'], names, { items: 50, max: 100 }),
    ...checkTexts(['input', 'industries'], change.industries, shortAnswers),
    ...checkText(['input', 'careerPath'], change.careerPath, { min: 0, max: 5000 }),
    ...checkTexts(['input', 'favouriteTopics'], change.favouriteTopics, shortAnswers),
    ...checkTexts(['input', 'networkAreas'], change.networkAreas, shortAnswers),
    ...checkTexts(['input', 'qualities'], change.qualities, shortAnswers),
    ...checkNumber(['input', 'limits', 'maxPairings'], change.limits?.maxPairings, { min: 0, max: 50 }),
    ...checkNumber(['input', 'limits', 'hoursPerMonth'], change.limits?.hoursPerMonth, { min: 0, max: 200 }),
    ...checkNumber(['input', 'limits', 'maxPendingRequests'], change.limits?.maxPendingRequests, { min: 0, max: 100 }),
  ];
}

/** What a new mentor begins with; each can be changed. */
export const defaultMentorProfile = (personId: string) => ({
  personId,
  ...{ motivations: [], expertise: [], industries: [], favouriteTopics: [], networkAreas: [], qualities: [] },
  ...{ maxPairings: 3, hoursPerMonth: 6, maxPendingRequests: 5 },
  ...{ careerPath: null, charterAcceptedAt: null, acceptingRequests: true },
});

/** Every reason why a change of a mentee's profile is not valid. */
export function checkMenteeProfile(change: MenteeProfileChange): Invalid[] {
  const goals = change.intendedGoals?.map((goal) => goal.text);
  return [
    ...checkText(['input', 'careerVision'], change.careerVision, { min: 0, max: 2000 }),
    ...checkText(['input', 'transition'], change.transition, { min: 0, max: 2000 }),
    ...checkTexts(['input', 'motivations'], change.motivations, { items: 10, max: 500 }),
    ...checkTexts(['input', 'challenges'], change.challenges, { items: 10, max: 500 }),
    ...checkTexts(['input', 'intendedGoals'], goals, { items: 10, max: 500 }),
    ...checkTexts(['input', 'skillsWanted'], change.skillsWanted, shortAnswers),
    ...checkTexts(['input', 'offers'], change.offers, shortAnswers),
  ];
}

/** Text as search compares it: without accents and capitals, blank space folded. */
export function normalizeForSearch(texts: (string | null | undefined)[]): string {
  return texts
    .filter(Boolean)
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** AWAY up to and including the date, in the person's own time zone; otherwise as it is kept. */
export function personStatusOn(
  today: string,
  person: { status: PersonStatusName; awayUntil: string | null },
): PersonStatusName {
  return person.status === 'ACTIVE' && person.awayUntil !== null && today <= person.awayUntil ? 'AWAY' : person.status;
}
