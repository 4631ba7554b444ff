import type { PairingFacts, PairingStatusName } from '../../contracts/pairings-events.js';
import { accept, type Result } from '../../shared/result.js';
import { refuse } from '../refusals.js';

export type PairingFormatName = 'ONGOING' | 'JUST_IN_TIME';
export type PairingOriginName = 'REQUEST' | 'MATCH_RUN' | 'COORDINATOR' | 'REFERRAL';
export type ChannelName = 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON';
export type ContactSourceName = 'MESSAGE' | 'MEETING' | 'RECORDED';

/** `PARTY`: the mentor or the mentee. `CLOCK`: the handler of a due row. */
export type PairingActor = 'PARTY' | 'CLOCK';
export type PairingAction =
  /** Both parties have accepted a proposed pairing. */
  | 'START'
  /** A party declines a proposed pairing. */
  | 'DECLINE_PROPOSAL'
  | 'PROPOSE_AGREEMENT'
  /** A party signs a version; the other may not have signed it yet. */
  | 'SIGN'
  /** Both parties have signed. */
  | 'ACTIVATE_AGREEMENT'
  | 'SEND_MESSAGE'
  | 'RECORD_CONTACT'
  | 'WISH_RHYTHM'
  | 'PAUSE'
  | 'RESUME'
  | 'RELAUNCH'
  /** A party reviews the goals or states an intent. */
  | 'REVIEW_RELAUNCH'
  /** A party refers the other, or answers a referral. */
  | 'REFER'
  /** Both parties want to continue. */
  | 'CONTINUE'
  | 'BEGIN_CLOSURE'
  /**
   * Both have reflected, or the 14 days have passed. The reason of the closure decides between COMPLETE and END_EARLY.
   */
  | 'COMPLETE'
  | 'END_EARLY'
  /** Both parties wish it. */
  | 'KEEP_IN_TOUCH'
  /** A party accepts or declines a proposed pairing. */
  | 'ANSWER_PROPOSAL'
  /** Not both parties have accepted in time. */
  | 'EXPIRE_PROPOSAL'
  /** A party submits a reflection. */
  | 'REFLECT'
  | 'POST_UPDATE'
  | 'ADD_IMPROVEMENT'
  | 'RESOLVE_IMPROVEMENT'
  /** Possible from the first day on, and after a completed pairing. */
  | 'APPRECIATE';

/** Statuses in which a pairing takes one of the mentor's places. An ordered pair has at most one such pairing. */
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
  /** The next status by the present one. Any other status is refused. */
  moves: Partial<Record<PairingStatusName, PairingStatusName>>;
}

const stay = (...statuses: PairingStatusName[]) => Object.fromEntries(statuses.map((status) => [status, status]));
const party = ['PARTY'] as const;
const partyOrClock = ['PARTY', 'CLOCK'] as const;
const committable = ['EXPLORING', 'ACTIVE', 'PAUSED', 'RELAUNCHING'] as const;

const rules: Record<PairingAction, Rule> = {
  START: { who: party, moves: { PROPOSED: 'EXPLORING' } },
  DECLINE_PROPOSAL: { who: party, moves: { PROPOSED: 'ENDED_EARLY' } },
  PROPOSE_AGREEMENT: { who: party, moves: stay(...committable) },
  SIGN: { who: party, moves: stay(...committable) },
  ACTIVATE_AGREEMENT: { who: party, moves: { ...stay(...committable), EXPLORING: 'ACTIVE' } },
  SEND_MESSAGE: { who: party, moves: stay(...committable, 'CLOSING') },
  RECORD_CONTACT: { who: party, moves: stay(...committable, 'CLOSING') },
  WISH_RHYTHM: { who: party, moves: stay(...committable) },
  PAUSE: { who: party, moves: { ACTIVE: 'PAUSED' } },
  RESUME: { who: partyOrClock, moves: { PAUSED: 'ACTIVE' } },
  RELAUNCH: { who: party, moves: { ACTIVE: 'RELAUNCHING' } },
  REVIEW_RELAUNCH: { who: party, moves: stay('RELAUNCHING') },
  REFER: { who: party, moves: stay(...committable, 'CLOSING') },
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
  ADD_IMPROVEMENT: { who: party, moves: stay(...committable) },
  RESOLVE_IMPROVEMENT: { who: party, moves: stay(...committable, 'CLOSING') },
  APPRECIATE: { who: party, moves: stay(...committable, 'CLOSING', 'COMPLETED', 'KEEPING_IN_TOUCH') },
};

/** Whether a pairing takes one of the mentor's places. A closed pairing is never reopened. */
export function isOpenPairing(status: PairingStatusName): boolean {
  return (openPairingStatuses as readonly PairingStatusName[]).includes(status);
}

/** Actions that need an agreement first. */
const needingAgreement: readonly PairingAction[] = ['PAUSE', 'RELAUNCH'];

/** Codes with which a pairing refuses an action. */
export type PairingRefusal = 'NOT_FOUND' | 'PAIRING_NOT_OPEN' | 'AGREEMENT_REQUIRED' | 'WRONG_STATUS';

/**
 * The status of a pairing after an action. NOT_FOUND: the action is not for this actor. AGREEMENT_REQUIRED: an
 * EXPLORING pairing cannot be paused or relaunched.
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
  if (status === 'EXPLORING' && needingAgreement.includes(action))
    return refuse('AGREEMENT_REQUIRED', 'pairingId', 'pairing.agreementRequired');
  return refuse('WRONG_STATUS', 'pairingId', 'pairing.wrongStatus');
}

/** The first status of a pairing. JUST_IN_TIME pairings need no agreement. */
export function startingStatus(format: PairingFormatName): 'ACTIVE' | 'EXPLORING' {
  return format === 'JUST_IN_TIME' ? 'ACTIVE' : 'EXPLORING';
}

/** A pairing as other services receive it. */
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
