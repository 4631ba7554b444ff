/** Statuses of a pairing, as `PairingStatus` in the schema. */
export type PairingStatusName =
  | 'PROPOSED'
  | 'EXPLORING'
  | 'ACTIVE'
  | 'PAUSED'
  | 'RELAUNCHING'
  | 'CLOSING'
  | 'COMPLETED'
  | 'ENDED_EARLY'
  | 'KEEPING_IN_TOUCH';

/** The part of a pairing that other services decide with. `version` grows with every change. */
export interface PairingFacts {
  pairingId: string;
  version: number;
  programId: string;
  mentorId: string;
  menteeId: string;
  status: PairingStatusName;
}

/** Event type -> payload, as pairings records them. Streams: the pairing (or the request), mentor and mentee. */
export interface PairingsEvents {
  RequestSent: { requestId: string; programId: string; mentorId: string; menteeId: string };
  RequestAccepted: { requestId: string; pairing: PairingFacts };
  RequestDeclined: { requestId: string; programId: string; mentorId: string; menteeId: string };
  RequestWithdrawn: { requestId: string; programId: string; mentorId: string; menteeId: string };
  RequestExpired: { requestId: string; programId: string; mentorId: string; menteeId: string };
  AgreementProposed: { pairing: PairingFacts; agreementVersion: number };
  /** `complete` when both have signed: the pairing is ACTIVE from then on. */
  AgreementSigned: { pairing: PairingFacts; agreementVersion: number; complete: boolean };
  /** The pairing takes no place any more: `pairing.status` says how it ended. */
  PairingEnded: { pairing: PairingFacts };
  MessageSent: { pairing: PairingFacts; messageId: string };
}
