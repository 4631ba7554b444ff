/**
 * The part of a person that other services base decisions on; never contains a name. `version` grows with every change.
 */
export interface PersonFacts {
  personId: string;
  version: number;
  locale: string;
  timeZone: string;
  status: 'ACTIVE' | 'AWAY' | 'SUSPENDED' | 'ERASED';
  managerId: string | null;
  /** Null if the person has no mentor profile. */
  mentor: MentorFacts | null;
}

export interface MentorFacts {
  maxPairings: number;
  maxPendingRequests: number;
  /** Hours per calendar month, in their time zone, that they give to meetings. */
  hoursPerMonth: number;
  acceptingRequests: boolean;
  /** Last calendar date, in the mentor's time zone, on which nothing is accepted (inclusive). */
  awayUntil: string | null;
  charterAccepted: boolean;
}

/** Roles that a person holds in a programme; empty after leaving. `version` grows with every change. */
export interface MembershipFacts {
  programId: string;
  personId: string;
  version: number;
  roles: ('MENTOR' | 'MENTEE' | 'COORDINATOR')[];
}

/** Two people who must never be paired because one of them declared it. `version` grows with every change. */
export interface SeparationFacts {
  kind: 'CONFLICT' | 'BLOCK';
  /** The person who declared it. */
  personId: string;
  otherId: string;
  version: number;
  /** False after it was withdrawn. */
  stands: boolean;
}

/** Event type -> payload, as people records them. Streams: the person; for a membership, also the programme. */
export interface PeopleEvents {
  PersonRegistered: { person: PersonFacts };
  ProfileUpdated: { person: PersonFacts };
  MentorProfileUpdated: { person: PersonFacts };
  MenteeProfileUpdated: { person: PersonFacts };
  CharterAccepted: { person: PersonFacts };
  AwayChanged: { person: PersonFacts };
  PreferencesSet: { person: PersonFacts };
  ProgramCreated: { programId: string; name: string; locale: string };
  MemberJoined: { membership: MembershipFacts };
  /** The person has no roles left: open requests of this programme end. */
  MemberLeft: { membership: MembershipFacts };
  /** A coordinator suspended the person: their status becomes SUSPENDED, and their open requests end. */
  PersonSuspended: { person: PersonFacts };
  ConflictDeclared: { separation: SeparationFacts };
  PersonBlocked: { separation: SeparationFacts };
  PersonUnblocked: { separation: SeparationFacts };
  ExportRequested: { requestId: string; personId: string };
  ExportReady: { requestId: string; personId: string };
  /**
   * Every service deletes what it stores about this person; `version` is higher than that of all facts published
   * before.
   */
  PersonErased: { personId: string; version: number };
}
