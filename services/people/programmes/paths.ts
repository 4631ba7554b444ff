export const invitationsPath = '/invitations/';
export const programsPath = '/programs/';

/** A roster may be larger than anything else that is sent here. */
export const rosterBytes = 20 * 1024 * 1024;
