/** Path of an invitation's page, before its token. */
export const invitationsPath = '/invitations/';

/** Returns the address of an invitation's page. */
export const invitationUrl = (publicUrl: string, token: string): string =>
  new URL(invitationsPath + token, publicUrl).href;
