/** Path of an archive, before the id of its request. */
export const exportsPath = '/exports/';

/** Path of the page that confirms an erasure, before its token. */
export const erasuresPath = '/erasures/';

/** Returns the address at which a signed-in person downloads their archive. */
export const archiveUrl = (publicUrl: string, requestId: string): string =>
  new URL(exportsPath + requestId, publicUrl).href;

/** Returns the address of the page that confirms an erasure. */
export const erasureUrl = (publicUrl: string, token: string): string => new URL(erasuresPath + token, publicUrl).href;
