import { findSuspendedIn } from '../../shared/auth/suspension-check.js';

/** Finds suspended persons in the facts that people published: they arrive seconds after the suspension. */
export const findSuspendedPersonIds = findSuspendedIn('person_fact', 'person_id');
