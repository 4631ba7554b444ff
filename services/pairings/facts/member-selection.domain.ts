import type { MembershipFacts } from '../../contracts/people-events.js';
/** A selection of a programme's members: all who hold one of these roles, and these persons. */
export interface MemberSelection {
  programId: string;
  roles: MembershipFacts['roles'];
  personIds: readonly string[];
}
