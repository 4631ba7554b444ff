import type DataLoader from 'dataloader';
import type { VerifyToken } from '../shared/auth.js';
import type { Call } from '../shared/call.js';
import { localDate } from '../shared/dates.js';
import type { Foundation } from '../shared/foundation.js';
import { type Operation, operationFor } from '../shared/operation.js';
import type { DocumentEntity } from './entities/document.entity.js';
import type { MembershipEntity } from './entities/membership.entity.js';
import type { MenteeProfileEntity } from './entities/mentee-profile.entity.js';
import type { MentorProfileEntity } from './entities/mentor-profile.entity.js';
import type { PersonEntity } from './entities/person.entity.js';
import type { PreferencesEntity } from './entities/preferences.entity.js';
import type { ProgramEntity } from './entities/program.entity.js';
import { documentsByPersonId } from './loaders/documents-by-person-id.loader.js';
import { type GuideLikes, guideLikesById } from './loaders/guide-likes.loader.js';
import { membersByProgramId } from './loaders/members-by-program-id.loader.js';
import { coordinatorsByProgramId, membershipsByPersonId } from './loaders/memberships.loader.js';
import { knownPersonById, type OfPerson, ofPersonById } from './loaders/person-by-id.loader.js';
import { preferencesByPersonId } from './loaders/preferences-by-person-id.loader.js';
import { menteeProfileByPersonId, mentorProfileByPersonId } from './loaders/profile-by-person-id.loader.js';
import { programById } from './loaders/program-by-id.loader.js';
import { RelatedMentors } from './loaders/related-mentors.loader.js';
import { whoIsSuspended } from './loaders/who-is-suspended.js';

/** What a people operation works with. */
export interface PeopleContext extends Operation {
  loaders: {
    personById: DataLoader<string, PersonEntity | null>;
    ofPersonById: DataLoader<string, OfPerson | null>;
    mentorProfileByPersonId: DataLoader<string, MentorProfileEntity | null>;
    menteeProfileByPersonId: DataLoader<string, MenteeProfileEntity | null>;
    preferencesByPersonId: DataLoader<string, PreferencesEntity | null>;
    documentsByPersonId: DataLoader<string, DocumentEntity[]>;
    programById: DataLoader<string, ProgramEntity | null>;
    membershipsByPersonId: DataLoader<string, MembershipEntity[]>;
    coordinatorsByProgramId: DataLoader<string, MembershipEntity[]>;
    membersByProgramId: ReturnType<typeof membersByProgramId>;
    guideLikesById: DataLoader<string, GuideLikes | null>;
    relatedMentors: RelatedMentors;
  };
  /** Forgets what was read, so that what follows a change in the same operation sees it. */
  readAnew(): void;
}

/** Makes the context of one execution. Throws UNAUTHENTICATED for a token that is not valid. */
export async function peopleContext(call: Call, foundation: Foundation, verify: VerifyToken): Promise<PeopleContext> {
  const operation = await operationFor(call, foundation, { verify, whoIsBarred: whoIsSuspended });
  const context = {
    ...operation,
    loaders: loadersOf(operation),
    readAnew() {
      operation.em.clear();
      // Apollo Server hands resolvers a copy of what it is given: `this` is that copy.
      this.loaders = loadersOf(operation);
    },
  };
  return context;
}

function loadersOf({ em, viewer, now }: Pick<Operation, 'em' | 'viewer' | 'now'>): PeopleContext['loaders'] {
  const viewerId = viewer?.personId ?? null;
  return {
    personById: knownPersonById(em, viewerId),
    ofPersonById: ofPersonById(em, viewerId),
    mentorProfileByPersonId: mentorProfileByPersonId(em),
    menteeProfileByPersonId: menteeProfileByPersonId(em),
    preferencesByPersonId: preferencesByPersonId(em),
    documentsByPersonId: documentsByPersonId(em, viewerId),
    programById: programById(em),
    membershipsByPersonId: membershipsByPersonId(em),
    coordinatorsByProgramId: coordinatorsByProgramId(em),
    membersByProgramId: membersByProgramId(em),
    guideLikesById: guideLikesById(em, viewerId),
    relatedMentors: new RelatedMentors(em, { viewerId, today: localDate(now, 'UTC') }),
  };
}
