import type { MembershipFacts, PersonFacts, SeparationFacts } from '../../contracts/people-events.js';
import type { PersonStatusName } from './profile.domain.js';

export interface PersonFactsSource {
  id: string;
  version: number;
  locale: string;
  timeZone: string;
  status: PersonStatusName;
  managerId: string | null;
  awayUntil: string | null;
}

export interface MentorFactsSource {
  maxPairings: number;
  maxPendingRequests: number;
  hoursPerMonth: number;
  acceptingRequests: boolean;
  charterAcceptedAt: Date | null;
}

/** What other services are told of a person. */
export function toPersonFacts(person: PersonFactsSource, mentor: MentorFactsSource | null): PersonFacts {
  return {
    personId: person.id,
    version: person.version,
    locale: person.locale,
    timeZone: person.timeZone,
    status: person.status,
    managerId: person.managerId,
    mentor: mentor && {
      maxPairings: mentor.maxPairings,
      maxPendingRequests: mentor.maxPendingRequests,
      hoursPerMonth: mentor.hoursPerMonth,
      acceptingRequests: mentor.acceptingRequests,
      awayUntil: person.awayUntil,
      charterAccepted: mentor.charterAcceptedAt !== null,
    },
  };
}

/** What other services are told of a membership. */
export function toMembershipFacts(membership: {
  programId: string;
  personId: string;
  version: number;
  roles: MembershipFacts['roles'];
}): MembershipFacts {
  const { programId, personId, version, roles } = membership;
  return { programId, personId, version, roles };
}

/** What other services are told of a conflict or a block; never the reason. */
export function toSeparationFacts(separation: SeparationFacts): SeparationFacts {
  const { kind, personId, otherId, version, stands } = separation;
  return { kind, personId, otherId, version, stands };
}
