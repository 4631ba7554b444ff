import type { MembershipFacts } from '../../contracts/people-events.js';
/** Which members of a programme: who holds one of these roles, and these persons. */
export interface MemberSelection {
  programId: string;
  roles: MembershipFacts['roles'];
  personIds: readonly string[];
}
