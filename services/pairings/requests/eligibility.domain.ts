import type { MembershipFacts, PersonFacts } from '../../contracts/people-events.js';
import { accept, type Refusal, type Result } from '../../shared/result.js';
import { localDate } from '../../shared/time/dates.js';
import { type PairingsTextKey, refusal, refuse } from '../refusals.js';

/** REQUEST: the mentee asks. ACCEPT: the mentor answers yes. */
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

/** What is known of one of the two. */
export interface ParticipantState extends Pick<PersonFacts, 'timeZone' | 'status' | 'mentor'> {
  roles: MembershipFacts['roles'];
}

/** Two people and a programme, as this decision sees them. */
export interface EligibilityFacts {
  now: Date;
  mentorId: string;
  menteeId: string;
  /** Null when nothing is known of them. */
  mentor: ParticipantState | null;
  mentee: ParticipantState | null;
  /** One is above the other in the chain of managers. */
  inHierarchy: boolean;
  /** What stands between the two, and who declared it. */
  separations: { kind: 'CONFLICT' | 'BLOCK'; personId: string }[];
  /** Open pairings of the mentor, over all programmes. */
  openPairings: number;
  /** The two have an open pairing, this one as mentor, that one as mentee. */
  paired: boolean;
  /** Requests that wait for the mentor's answer. */
  pendingRequests: number;
  /** One of them is from this mentee, in this programme. */
  requested: boolean;
}

interface Why {
  code: EligibilityCode;
  text: PairingsTextKey;
  about?: 'programId';
}

type Check = (pair: EligibilityFacts, moment: EligibilityStage) => Why | undefined;

const samePerson: Check = ({ mentorId, menteeId }) =>
  mentorId === menteeId ? { code: 'SAME_PERSON', text: 'pair.samePerson' } : undefined;

const known: Check = ({ mentor, mentee }) =>
  !mentor || !mentee || mentor.status === 'ERASED' ? { code: 'NOT_FOUND', text: 'person.notFound' } : undefined;

const hierarchy: Check = ({ inHierarchy }) => (inHierarchy ? { code: 'HIERARCHY', text: 'pair.hierarchy' } : undefined);

const conflict: Check = ({ separations }) =>
  separations.some(({ kind }) => kind === 'CONFLICT') ? { code: 'CONFLICT', text: 'pair.conflict' } : undefined;

const ownBlock: Check = (pair, moment) =>
  blockedBy(pair, moment === 'REQUEST' ? pair.menteeId : pair.mentorId)
    ? { code: 'BLOCKED', text: 'pair.blocked' }
    : undefined;

const membership: Check = ({ mentor, mentee }, moment) => {
  if (!mentee?.roles.includes('MENTEE'))
    return moment === 'REQUEST'
      ? { code: 'NOT_A_MEMBER', text: 'member.youMentee', about: 'programId' }
      : { code: 'NOT_A_MEMBER', text: 'member.mentee' };
  if (mentor?.roles.includes('MENTOR')) return undefined;
  return { code: 'NOT_A_MEMBER', text: moment === 'REQUEST' ? 'member.mentor' : 'member.youMentor' };
};

/** Whoever was blocked gets the answer of a door that is closed to everybody. */
const accepting: Check = (pair, moment) => {
  const { mentor, mentee, now } = pair;
  if (moment === 'REQUEST') {
    if (mentee?.status === 'SUSPENDED')
      return { code: 'NOT_A_MEMBER', text: 'member.youSuspended', about: 'programId' };
    const open = mentor?.mentor?.acceptingRequests && mayMentor(mentor, now) && !blockedBy(pair, pair.mentorId);
    return open ? undefined : { code: 'NOT_ACCEPTING', text: 'mentor.notAccepting' };
  }
  if (mentor && !mayMentor(mentor, now)) return { code: 'NOT_ACCEPTING', text: 'mentor.youNotAccepting' };
  const gone = mentee?.status === 'SUSPENDED' || mentee?.status === 'ERASED' || blockedBy(pair, pair.menteeId);
  return gone ? { code: 'NOT_ACCEPTING', text: 'mentee.unavailable' } : undefined;
};

const places: Check = ({ mentor, openPairings }, moment) => {
  if (openPairings < (mentor?.mentor?.maxPairings ?? 0)) return undefined;
  return { code: 'NO_CAPACITY', text: moment === 'REQUEST' ? 'mentor.noPlace' : 'mentor.youNoPlace' };
};

const paired: Check = (pair) => (pair.paired ? { code: 'ALREADY_PAIRED', text: 'pair.already' } : undefined);

const pending: Check = ({ mentor, requested, pendingRequests }, moment) => {
  if (moment === 'ACCEPT') return undefined;
  if (requested) return { code: 'TOO_MANY_PENDING', text: 'request.pendingAlready' };
  const full = pendingRequests >= (mentor?.mentor?.maxPendingRequests ?? 0);
  return full ? { code: 'TOO_MANY_PENDING', text: 'request.tooManyPending' } : undefined;
};

/** In this order; the first that refuses is told. */
const checks: Check[] = [
  samePerson,
  known,
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
 * Whether these two may be paired (design, Before). A request that was sent while the mentor took requests may still be
 * accepted once they take no more; places, away dates and all that separates two people hold at both moments. A block
 * is told to who made it alone: the other hears NOT_ACCEPTING, as of somebody who takes nobody.
 */
export function decideEligibility(pair: EligibilityFacts, moment: EligibilityStage): Result<null, EligibilityCode> {
  for (const check of checks) {
    const why = check(pair, moment);
    if (why) return refuse(why.code, moment === 'ACCEPT' ? ['id'] : ['input', why.about ?? 'mentorId'], why.text);
  }
  return accept(null);
}

function blockedBy({ separations }: EligibilityFacts, personId: string): boolean {
  return separations.some((separation) => separation.kind === 'BLOCK' && separation.personId === personId);
}

/** Has accepted the charter, takes part, and is not away today, in their own time zone. */
export function mayMentor({ status, timeZone, mentor }: ParticipantState, now: Date): boolean {
  if (status !== 'ACTIVE' || !mentor?.charterAccepted) return false;
  return mentor.awayUntil === null || localDate(now, timeZone) > mentor.awayUntil;
}

/** What anybody in the programme can see by themselves. */
const seenByAll: Partial<Record<EligibilityCode, PairingsTextKey>> = {
  SAME_PERSON: 'pair.samePerson',
  NOT_FOUND: 'person.notFound',
  NOT_A_MEMBER: 'member.mentor',
  NOT_ACCEPTING: 'mentor.notAccepting',
  NO_CAPACITY: 'mentor.noPlace',
};

/**
 * Why a mentee cannot be sent to a mentor, as it is told to somebody else than the mentee: what stands between those two,
 * a block or a conflict, managers, another request, is nobody else's to know. They hear NOT_ACCEPTING, as of a mentor who
 * takes nobody.
 */
export function redactForReferrer(refusals: Refusal<EligibilityCode>[], path: string[]): Refusal<EligibilityCode>[] {
  return refusals.map(({ code }) => {
    const text = seenByAll[code];
    return text ? refusal(code, path, text) : refusal('NOT_ACCEPTING', path, 'mentor.notAccepting');
  });
}
