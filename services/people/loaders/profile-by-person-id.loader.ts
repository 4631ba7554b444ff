import { oneByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { MenteeProfileEntity } from '../entities/mentee-profile.entity.js';
import { MentorProfileEntity } from '../entities/mentor-profile.entity.js';

/** A person's mentor profile, null without one. */
export const mentorProfileByPersonId = (em: Em) =>
  oneByKey<MentorProfileEntity>(
    (ids) => em.find(MentorProfileEntity, { personId: { $in: ids } }),
    (profile) => profile.personId,
  );

/** A person's mentee profile, null without one. */
export const menteeProfileByPersonId = (em: Em) =>
  oneByKey<MenteeProfileEntity>(
    (ids) => em.find(MenteeProfileEntity, { personId: { $in: ids } }),
    (profile) => profile.personId,
  );
