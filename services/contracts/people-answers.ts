import type { MembershipFacts, PersonFacts, SeparationFacts } from './people-events.js';

/** Where a person's letters go, and in which language. Asked for when a letter is written, and kept nowhere else. */
export interface ContactDetails {
  personId: string;
  displayName: string;
  email: string;
  locale: string;
}

/** What people answers when another service does not know somebody yet, or wants to be sure. */
export interface PeopleAnswers {
  /** Facts of these persons, their managers up to the top, their roles in the programme, and what separates them. */
  facts(about: { personIds: string[]; programId: string | null }): Promise<{
    persons: PersonFacts[];
    memberships: MembershipFacts[];
    separations: SeparationFacts[];
  }>;
  /** What these persons are called now; null for a former member, absent for who is not known. */
  names(about: { personIds: string[] }): Promise<{ names: { personId: string; displayName: string | null }[] }>;
  /** How to write to these persons; absent for who is suspended, erased, or not known. */
  contacts(about: { personIds: string[] }): Promise<{ contacts: ContactDetails[] }>;
}
