import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey } from '../../shared/database/plain-rows.js';
import { MenteeProfileEntity } from '../entities/mentee-profile.entity.js';
import { MentorProfileEntity } from '../entities/mentor-profile.entity.js';

/** A person's mentor profile, null without one. */
export const mentorProfileByPersonId = (em: Em) => plainRowByKey(em, MentorProfileEntity, 'personId');

/** A person's mentee profile, null without one. */
export const menteeProfileByPersonId = (em: Em) => plainRowByKey(em, MenteeProfileEntity, 'personId');
