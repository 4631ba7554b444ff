/** A roster is uploaded to `/programs/<id>/roster`. */
export const programsPath = '/programs/';

/** Largest roster in bytes; other requests may hold less. */
export const maxRosterBytes = 20 * 1024 * 1024;
