import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { EventHandler } from '../../shared/foundation.js';
import { type PostWaitingLetter, writeWaitingLetter } from '../commands/write-waiting-letter.js';

/** What people does when pairings tells of a request that waits: it knows the mentor's address, and writes to them. */
export const onWaitingRequests = (post: PostWaitingLetter): Record<string, EventHandler> => ({
  RequestWaiting: ({ em }, { payload }) => writeWaitingLetter(em, payload as PairingsEvents['RequestWaiting'], post),
});
