import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey } from '../../shared/database/plain-rows.js';
import type { LoaderDeps } from '../loader-deps.js';
import { MenteeProfileEntity } from './mentee-profile.entity.js';
import { MentorProfileEntity } from './mentor-profile.entity.js';
import { viewerRelationById, visiblePersonById } from './person.loaders.js';

/** Loads a person's mentor profile; null without one. */
const mentorProfileByPersonId = (em: Em) => plainRowByKey(em, MentorProfileEntity, 'personId');

/** Loads a person's mentee profile; null without one. */
const menteeProfileByPersonId = (em: Em) => plainRowByKey(em, MenteeProfileEntity, 'personId');

export const profileLoaders = {
  personById: ({ em, viewerId }: LoaderDeps) => visiblePersonById(em, viewerId),
  viewerRelationById: ({ em, viewerId }: LoaderDeps) => viewerRelationById(em, viewerId),
  mentorProfileByPersonId: ({ em }: LoaderDeps) => mentorProfileByPersonId(em),
  menteeProfileByPersonId: ({ em }: LoaderDeps) => menteeProfileByPersonId(em),
};
