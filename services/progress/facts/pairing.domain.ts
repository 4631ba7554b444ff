import type { PairingStatusName } from '../../contracts/pairings-events.js';

/** The part of a pairing that decisions need. */
export interface PairingState {
  mentorId: string;
  menteeId: string;
  status: PairingStatusName;
}

/** Statuses in which goals are set: a pairing that is closing only records progress on existing goals. */
export const statusesAllowingPlanning: ReadonlySet<PairingStatusName> = new Set([
  'EXPLORING',
  'ACTIVE',
  'PAUSED',
  'RELAUNCHING',
]);

export const statusesAllowingRecording: ReadonlySet<PairingStatusName> = new Set([
  ...statusesAllowingPlanning,
  'CLOSING',
]);

type Parties = Pick<PairingState, 'mentorId' | 'menteeId'>;

/** Whether a person is the mentor or the mentee of a pairing. */
export const isParty = ({ mentorId, menteeId }: Parties, personId: string | undefined): boolean =>
  personId === mentorId || personId === menteeId;

/** The mentor's id for the mentee, and the mentee's id for anybody else. */
export const otherPartyOf = ({ mentorId, menteeId }: Parties, personId: string): string =>
  personId === menteeId ? mentorId : menteeId;

/** The streams that carry a pairing's events: the pairing and both parties. */
export const pairingStreams = ({ pairingId, mentorId, menteeId }: Parties & { pairingId: string }): string[] => [
  pairingId,
  mentorId,
  menteeId,
];
