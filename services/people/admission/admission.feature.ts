import type { PeopleFeature } from '../people-feature.js';
import { InvitationEntity } from './invitation.entity.js';
import { AdmissionMutations } from './invitation.resolver.js';

/** Invitations to programmes, and joining. */
export const admissionFeature: PeopleFeature = {
  entities: [InvitationEntity],
  resolvers: [AdmissionMutations],
};
