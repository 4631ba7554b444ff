export const invitationsPath = '/invitations/';
export const programsPath = '/programs/';

/** A roster may be larger than anything else that is sent here. */
export const maxRosterBytes = 20 * 1024 * 1024;
