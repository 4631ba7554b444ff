/** The small part of a person that other services decide with, never their name. `version` grows with every change. */
export interface PersonFacts {
  personId: string;
  version: number;
  locale: string;
  timeZone: string;
  status: 'ACTIVE' | 'AWAY' | 'SUSPENDED' | 'ERASED';
  managerId: string | null;
  /** Null for who has not set up a mentor's profile. */
  mentor: MentorFacts | null;
}

export interface MentorFacts {
  maxPairings: number;
  maxPendingRequests: number;
  /** Hours that they give to meetings in a calendar month of their time zone. */
  hoursPerMonth: number;
  acceptingRequests: boolean;
  /** Calendar date, in the mentor's time zone, until which (inclusive) nothing is accepted. */
  awayUntil: string | null;
  charterAccepted: boolean;
}

/** Roles that a person holds in a programme; an empty list after leaving. `version` grows with every change. */
export interface MembershipFacts {
  programId: string;
  personId: string;
  version: number;
  roles: ('MENTOR' | 'MENTEE' | 'COORDINATOR')[];
}

/** Two people who are never to be paired, because one of them declared it. `version` grows with every change. */
export interface SeparationFacts {
  kind: 'CONFLICT' | 'BLOCK';
  /** Who declared it. */
  personId: string;
  otherId: string;
  version: number;
  /** False once it was taken back. */
  stands: boolean;
}

/** Event type -> payload, as people records them. Streams: the person; of a membership, the programme too. */
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
  /** No roles are left: open requests of this programme end. */
  MemberLeft: { membership: MembershipFacts };
  /** A coordinator suspended somebody: their status says so, and what they asked or were asked ends. */
  PersonSuspended: { person: PersonFacts };
  ConflictDeclared: { separation: SeparationFacts };
  PersonBlocked: { separation: SeparationFacts };
  PersonUnblocked: { separation: SeparationFacts };
  ExportRequested: { requestId: string; personId: string };
  ExportReady: { requestId: string; personId: string };
  /** Whoever keeps anything of this person lets it go; `version` is newer than all facts that were told. */
  PersonErased: { personId: string; version: number };
}
