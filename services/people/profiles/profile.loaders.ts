import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey } from '../../shared/database/plain-rows.js';
import { MenteeProfileEntity } from './mentee-profile.entity.js';
import { MentorProfileEntity } from './mentor-profile.entity.js';

/** A person's mentor profile, null without one. */
export const mentorProfileByPersonId = (em: Em) => plainRowByKey(em, MentorProfileEntity, 'personId');

/** A person's mentee profile, null without one. */
export const menteeProfileByPersonId = (em: Em) => plainRowByKey(em, MenteeProfileEntity, 'personId');
