import type DataLoader from 'dataloader';
import type { VerifyToken } from '../shared/auth.js';
import type { Call } from '../shared/call.js';
import type { Foundation } from '../shared/foundation.js';
import { type Operation, operationFor } from '../shared/operation.js';
import type { MembershipEntity } from './entities/membership.entity.js';
import type { MenteeProfileEntity } from './entities/mentee-profile.entity.js';
import type { MentorProfileEntity } from './entities/mentor-profile.entity.js';
import type { PersonEntity } from './entities/person.entity.js';
import type { ProgramEntity } from './entities/program.entity.js';
import { isSuspended } from './loaders/is-suspended.js';
import { coordinatorsByProgramId, membershipsByPersonId } from './loaders/memberships.loader.js';
import { knownPersonById, type OfPerson, ofPersonById } from './loaders/person-by-id.loader.js';
import { menteeProfileByPersonId, mentorProfileByPersonId } from './loaders/profile-by-person-id.loader.js';
import { programById } from './loaders/program-by-id.loader.js';

/** What a people operation works with. */
export interface PeopleContext extends Operation {
  loaders: {
    personById: DataLoader<string, PersonEntity | null>;
    ofPersonById: DataLoader<string, OfPerson | null>;
    mentorProfileByPersonId: DataLoader<string, MentorProfileEntity | null>;
    menteeProfileByPersonId: DataLoader<string, MenteeProfileEntity | null>;
    programById: DataLoader<string, ProgramEntity | null>;
    membershipsByPersonId: DataLoader<string, MembershipEntity[]>;
    coordinatorsByProgramId: DataLoader<string, MembershipEntity[]>;
  };
}

/** Makes the context of one execution. Throws UNAUTHENTICATED for a token that is not valid. */
export async function peopleContext(call: Call, foundation: Foundation, verify: VerifyToken): Promise<PeopleContext> {
  const operation = await operationFor(call, foundation, { verify, isBarred: isSuspended });
  const { em, viewer } = operation;
  const viewerId = viewer?.personId ?? null;
  return {
    ...operation,
    loaders: {
      personById: knownPersonById(em, viewerId),
      ofPersonById: ofPersonById(em, viewerId),
      mentorProfileByPersonId: mentorProfileByPersonId(em),
      menteeProfileByPersonId: menteeProfileByPersonId(em),
      programById: programById(em),
      membershipsByPersonId: membershipsByPersonId(em),
      coordinatorsByProgramId: coordinatorsByProgramId(em),
    },
  };
}
