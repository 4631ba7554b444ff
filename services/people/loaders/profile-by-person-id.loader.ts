import { leanByKey } from '../../shared/lean-rows.js';
import type { Em } from '../../shared/orm.js';
import { MenteeProfileEntity } from '../entities/mentee-profile.entity.js';
import { MentorProfileEntity } from '../entities/mentor-profile.entity.js';

/** A person's mentor profile, null without one. */
export const mentorProfileByPersonId = (em: Em) => leanByKey(em, MentorProfileEntity, 'personId');

/** A person's mentee profile, null without one. */
export const menteeProfileByPersonId = (em: Em) => leanByKey(em, MenteeProfileEntity, 'personId');
