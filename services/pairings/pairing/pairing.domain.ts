import type { PairingFacts, PairingStatusName } from '../../contracts/pairings-events.js';
import { accept, type Result } from '../../shared/result.js';
import { refuse } from '../refusals.js';

export type PairingFormatName = 'ONGOING' | 'JUST_IN_TIME';
export type PairingOriginName = 'REQUEST' | 'MATCH_RUN' | 'COORDINATOR' | 'REFERRAL';
export type ChannelName = 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON';
export type ContactSourceName = 'MESSAGE' | 'MEETING' | 'RECORDED';

/** `PARTY`: the mentor or the mentee. `CLOCK`: what falls due. */
export type PairingActor = 'PARTY' | 'CLOCK';
export type PairingAction =
  /** Both accepted what a match run or a coordinator proposed. */
  | 'START'
  /** One of the two does not want what was proposed. */
  | 'DECLINE_PROPOSAL'
  | 'PROPOSE_AGREEMENT'
  /** One of the two signed, the other has not yet. */
  | 'SIGN'
  /** Both have signed. */
  | 'ACTIVATE_AGREEMENT'
  | 'SEND_MESSAGE'
  | 'RECORD_CONTACT'
  | 'WISH_RHYTHM'
  | 'PAUSE'
  | 'RESUME'
  | 'RELAUNCH'
  /** One of the two looks at the goals again, or says what they wish. */
  | 'REVIEW_RELAUNCH'
  /** One of the two introduces the other to somebody, points to another mentor, or answers that. */
  | 'REFER'
  /** Both want to go on. */
  | 'CONTINUE'
  | 'BEGIN_CLOSURE'
  /** Both reflected, or the time for it has passed; the reason for closing decides which of the two. */
  | 'COMPLETE'
  | 'END_EARLY'
  /** Both wish it. */
  | 'KEEP_IN_TOUCH'
  /** One of the two says yes or no to what was proposed. */
  | 'ANSWER_PROPOSAL'
  /** Not both answered in time. */
  | 'EXPIRE_PROPOSAL'
  /** One of the two looks back. */
  | 'REFLECT'
  | 'POST_UPDATE'
  | 'ADD_IMPROVEMENT'
  | 'RESOLVE_IMPROVEMENT'
  /** Thanks are welcome from the first day, and after a good end. */
  | 'APPRECIATE';

/** Statuses that take one of the mentor's places, and of which an ordered pair has one at most. */
export const openPairingStatuses = [
  'PROPOSED',
  'EXPLORING',
  'ACTIVE',
  'PAUSED',
  'RELAUNCHING',
  'CLOSING',
] as const satisfies PairingStatusName[];

interface Rule {
  who: readonly PairingActor[];
  /** From which status to which; from any other it is refused. */
  moves: Partial<Record<PairingStatusName, PairingStatusName>>;
}

const stay = (...statuses: PairingStatusName[]) => Object.fromEntries(statuses.map((status) => [status, status]));
const party = ['PARTY'] as const;
const partyOrClock = ['PARTY', 'CLOCK'] as const;
const committing = ['EXPLORING', 'ACTIVE', 'PAUSED', 'RELAUNCHING'] as const;

const rules: Record<PairingAction, Rule> = {
  START: { who: party, moves: { PROPOSED: 'EXPLORING' } },
  DECLINE_PROPOSAL: { who: party, moves: { PROPOSED: 'ENDED_EARLY' } },
  PROPOSE_AGREEMENT: { who: party, moves: stay(...committing) },
  SIGN: { who: party, moves: stay(...committing) },
  ACTIVATE_AGREEMENT: { who: party, moves: { ...stay(...committing), EXPLORING: 'ACTIVE' } },
  SEND_MESSAGE: { who: party, moves: stay(...committing, 'CLOSING') },
  RECORD_CONTACT: { who: party, moves: stay(...committing, 'CLOSING') },
  WISH_RHYTHM: { who: party, moves: stay(...committing) },
  PAUSE: { who: party, moves: { ACTIVE: 'PAUSED' } },
  RESUME: { who: partyOrClock, moves: { PAUSED: 'ACTIVE' } },
  RELAUNCH: { who: party, moves: { ACTIVE: 'RELAUNCHING' } },
  REVIEW_RELAUNCH: { who: party, moves: stay('RELAUNCHING') },
  REFER: { who: party, moves: stay(...committing, 'CLOSING') },
  CONTINUE: { who: party, moves: { RELAUNCHING: 'ACTIVE' } },
  BEGIN_CLOSURE: {
    who: partyOrClock,
    moves: { EXPLORING: 'CLOSING', ACTIVE: 'CLOSING', PAUSED: 'CLOSING', RELAUNCHING: 'CLOSING' },
  },
  COMPLETE: { who: partyOrClock, moves: { CLOSING: 'COMPLETED' } },
  END_EARLY: { who: partyOrClock, moves: { CLOSING: 'ENDED_EARLY' } },
  KEEP_IN_TOUCH: { who: party, moves: { COMPLETED: 'KEEPING_IN_TOUCH' } },
  ANSWER_PROPOSAL: { who: party, moves: stay('PROPOSED') },
  EXPIRE_PROPOSAL: { who: ['CLOCK'], moves: { PROPOSED: 'ENDED_EARLY' } },
  REFLECT: { who: party, moves: stay('CLOSING') },
  POST_UPDATE: { who: party, moves: stay('KEEPING_IN_TOUCH') },
  ADD_IMPROVEMENT: { who: party, moves: stay(...committing) },
  RESOLVE_IMPROVEMENT: { who: party, moves: stay(...committing, 'CLOSING') },
  APPRECIATE: { who: party, moves: stay(...committing, 'CLOSING', 'COMPLETED', 'KEEPING_IN_TOUCH') },
};

/** Whether a pairing takes a place: closed ones stay closed. */
export function isOpenPairing(status: PairingStatusName): boolean {
  return (openPairingStatuses as readonly PairingStatusName[]).includes(status);
}

/** What only two who have committed to each other do. */
const committed: readonly PairingAction[] = ['PAUSE', 'RELAUNCH'];

/** Codes with which a pairing refuses an action. */
export type PairingRefusal = 'NOT_FOUND' | 'PAIRING_NOT_OPEN' | 'AGREEMENT_REQUIRED' | 'WRONG_STATUS';

/**
 * The status of a pairing after an action (design, The pairing). Refuses NOT_FOUND when it is for another to do,
 * PAIRING_NOT_OPEN once it has ended, AGREEMENT_REQUIRED to pause or relaunch what nobody has committed to yet,
 * WRONG_STATUS otherwise.
 */
export function decidePairing(
  status: PairingStatusName,
  action: PairingAction,
  actor: PairingActor,
): Result<PairingStatusName, PairingRefusal> {
  const { who, moves } = rules[action];
  if (!who.includes(actor)) return refuse('NOT_FOUND', 'pairingId', 'pairing.notFound');
  const next = moves[status];
  if (next) return accept(next);
  if (!isOpenPairing(status)) return refuse('PAIRING_NOT_OPEN', 'pairingId', 'pairing.notOpen');
  if (status === 'EXPLORING' && committed.includes(action))
    return refuse('AGREEMENT_REQUIRED', 'pairingId', 'pairing.agreementRequired');
  return refuse('WRONG_STATUS', 'pairingId', 'pairing.wrongStatus');
}

/** How a pairing begins: JUST_IN_TIME needs no agreement, the others get to know each other first. */
export function startingStatus(format: PairingFormatName): 'ACTIVE' | 'EXPLORING' {
  return format === 'JUST_IN_TIME' ? 'ACTIVE' : 'EXPLORING';
}

/** What other services are told of a pairing. */
export function toPairingFacts(pairing: Omit<PairingFacts, 'pairingId'> & { id: string }): PairingFacts {
  const { id, version, programId, mentorId, menteeId, status } = pairing;
  return { pairingId: id, version, programId, mentorId, menteeId, status };
}

export type HorizonName = 'SHORT' | 'LONG';

export interface RequestGoalShape {
  text: string;
  horizon: HorizonName;
}

export type PairingRole = 'MENTOR' | 'MENTEE';

interface PairingParties {
  mentorId: string;
  menteeId: string;
}

/** The role of a person in a pairing; null for everybody but its mentor and mentee. */
export function findPairingRole(pairing: PairingParties, personId: string | null | undefined): PairingRole | null {
  if (personId === pairing.mentorId) return 'MENTOR';
  return personId === pairing.menteeId ? 'MENTEE' : null;
}

/** The role of a party of a pairing. */
export function pairingRole({ mentorId }: { mentorId: string }, partyId: string): PairingRole {
  return partyId === mentorId ? 'MENTOR' : 'MENTEE';
}

/** Whether a person is the mentor or the mentee of a pairing. */
export const isParty = (person: { personId: string } | null, pairing: PairingParties): boolean =>
  findPairingRole(pairing, person?.personId) !== null;
