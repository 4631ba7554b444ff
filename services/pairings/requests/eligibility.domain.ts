import type { MembershipFacts, PersonFacts } from '../../contracts/people-events.js';
import { accept, type Refusal, type Result } from '../../shared/result.js';
import { localDate } from '../../shared/time/dates.js';
import { type PairingsTextKey, refusal, refuse } from '../refusals.js';

/** REQUEST: the mentee asks the mentor. ACCEPT: the mentor accepts. */
export type EligibilityStage = 'REQUEST' | 'ACCEPT';

export type EligibilityCode =
  | 'NOT_FOUND'
  | 'SAME_PERSON'
  | 'HIERARCHY'
  | 'CONFLICT'
  | 'BLOCKED'
  | 'NOT_A_MEMBER'
  | 'NOT_ACCEPTING'
  | 'NO_CAPACITY'
  | 'ALREADY_PAIRED'
  | 'TOO_MANY_PENDING';

/** The facts of a mentor or a mentee that eligibility depends on. */
export interface ParticipantState extends Pick<PersonFacts, 'timeZone' | 'status' | 'mentor'> {
  roles: MembershipFacts['roles'];
}

/** A mentor, a mentee and a programme, as far as eligibility depends on them. */
export interface EligibilityFacts {
  now: Date;
  mentorId: string;
  menteeId: string;
  /** Null for an unknown person. */
  mentor: ParticipantState | null;
  mentee: ParticipantState | null;
  /** Whether one is above the other in the chain of managers. */
  inHierarchy: boolean;
  /** Conflicts and blocks between the two, and who declared each. */
  separations: { kind: 'CONFLICT' | 'BLOCK'; personId: string }[];
  /** Open pairings of the mentor in all programmes. */
  openPairings: number;
  /** Whether these two have an open pairing in these roles. */
  paired: boolean;
  /** Requests that wait for the mentor's answer. */
  pendingRequests: number;
  /** Whether one of these requests is from this mentee in this programme. */
  requested: boolean;
}

interface Reason {
  code: EligibilityCode;
  text: PairingsTextKey;
  about?: 'programId';
}

type Check = (pair: EligibilityFacts, stage: EligibilityStage) => Reason | undefined;

const samePerson: Check = ({ mentorId, menteeId }) =>
  mentorId === menteeId ? { code: 'SAME_PERSON', text: 'pair.samePerson' } : undefined;

const existing: Check = ({ mentor, mentee }) =>
  !mentor || !mentee || mentor.status === 'ERASED' ? { code: 'NOT_FOUND', text: 'person.notFound' } : undefined;

const hierarchy: Check = ({ inHierarchy }) => (inHierarchy ? { code: 'HIERARCHY', text: 'pair.hierarchy' } : undefined);

const conflict: Check = ({ separations }) =>
  separations.some(({ kind }) => kind === 'CONFLICT') ? { code: 'CONFLICT', text: 'pair.conflict' } : undefined;

const ownBlock: Check = (pair, stage) =>
  blockedBy(pair, stage === 'REQUEST' ? pair.menteeId : pair.mentorId)
    ? { code: 'BLOCKED', text: 'pair.blocked' }
    : undefined;

const membership: Check = ({ mentor, mentee }, stage) => {
  if (!mentee?.roles.includes('MENTEE'))
    return stage === 'REQUEST'
      ? { code: 'NOT_A_MEMBER', text: 'member.youMentee', about: 'programId' }
      : { code: 'NOT_A_MEMBER', text: 'member.mentee' };
  if (mentor?.roles.includes('MENTOR')) return undefined;
  return { code: 'NOT_A_MEMBER', text: stage === 'REQUEST' ? 'member.mentor' : 'member.youMentor' };
};

/** A blocked person sees the same refusal as for a person who accepts nobody. */
const accepting: Check = (pair, stage) => {
  const { mentor, mentee, now } = pair;
  if (stage === 'REQUEST') {
    if (mentee?.status === 'SUSPENDED')
      return { code: 'NOT_A_MEMBER', text: 'member.youSuspended', about: 'programId' };
    const isOpen = mentor?.mentor?.acceptingRequests && mayMentor(mentor, now) && !blockedBy(pair, pair.mentorId);
    return isOpen ? undefined : { code: 'NOT_ACCEPTING', text: 'mentor.notAccepting' };
  }
  if (mentor && !mayMentor(mentor, now)) return { code: 'NOT_ACCEPTING', text: 'mentor.youNotAccepting' };
  const isUnavailable = mentee?.status === 'SUSPENDED' || mentee?.status === 'ERASED' || blockedBy(pair, pair.menteeId);
  return isUnavailable ? { code: 'NOT_ACCEPTING', text: 'mentee.unavailable' } : undefined;
};

const places: Check = ({ mentor, openPairings }, stage) => {
  if (openPairings < (mentor?.mentor?.maxPairings ?? 0)) return undefined;
  return { code: 'NO_CAPACITY', text: stage === 'REQUEST' ? 'mentor.noPlace' : 'mentor.youNoPlace' };
};

const paired: Check = (pair) => (pair.paired ? { code: 'ALREADY_PAIRED', text: 'pair.already' } : undefined);

const pending: Check = ({ mentor, requested, pendingRequests }, stage) => {
  if (stage === 'ACCEPT') return undefined;
  if (requested) return { code: 'TOO_MANY_PENDING', text: 'request.pendingAlready' };
  const isFull = pendingRequests >= (mentor?.mentor?.maxPendingRequests ?? 0);
  return isFull ? { code: 'TOO_MANY_PENDING', text: 'request.tooManyPending' } : undefined;
};

/** Checks in their order. The first refusal counts. */
const checks: Check[] = [
  samePerson,
  existing,
  hierarchy,
  conflict,
  ownBlock,
  membership,
  accepting,
  paired,
  places,
  pending,
];

/**
 * Whether two people may be paired. A mentor may still accept a request after they stopped taking requests; places,
 * absences and barriers count at both stages. A block is named to the person who made it alone: the other sees
 * NOT_ACCEPTING, as for a person who accepts nobody.
 */
export function decideEligibility(pair: EligibilityFacts, stage: EligibilityStage): Result<null, EligibilityCode> {
  for (const check of checks) {
    const reason = check(pair, stage);
    if (reason)
      return refuse(reason.code, stage === 'ACCEPT' ? ['id'] : ['input', reason.about ?? 'mentorId'], reason.text);
  }
  return accept(null);
}

function blockedBy({ separations }: EligibilityFacts, personId: string): boolean {
  return separations.some((separation) => separation.kind === 'BLOCK' && separation.personId === personId);
}

/** Whether a mentor has accepted the charter, is active, and is not away today in their own time zone. */
export function mayMentor({ status, timeZone, mentor }: ParticipantState, now: Date): boolean {
  if (status !== 'ACTIVE' || !mentor?.charterAccepted) return false;
  return mentor.awayUntil === null || localDate(now, timeZone) > mentor.awayUntil;
}

/** Refusals whose reason any member of the programme can see. */
const publicReasons: Partial<Record<EligibilityCode, PairingsTextKey>> = {
  SAME_PERSON: 'pair.samePerson',
  NOT_FOUND: 'person.notFound',
  NOT_A_MEMBER: 'member.mentor',
  NOT_ACCEPTING: 'mentor.notAccepting',
  NO_CAPACITY: 'mentor.noPlace',
};

/**
 * Refusals as another person than the mentee may see them: barriers between mentee and mentor, and other requests,
 * become NOT_ACCEPTING, as for a mentor who accepts nobody.
 */
export function redactForReferrer(refusals: Refusal<EligibilityCode>[], path: string[]): Refusal<EligibilityCode>[] {
  return refusals.map(({ code }) => {
    const text = publicReasons[code];
    return text ? refusal(code, path, text) : refusal('NOT_ACCEPTING', path, 'mentor.notAccepting');
  });
}
