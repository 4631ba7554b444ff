import { unauthenticated } from '../../services/shared/faults.js';

/** The longest delay of a timer, in milliseconds. */
const maxDelayMs = 2 ** 31 - 1;

/** Returns the error that ends a stream when its token expires. */
export function tokenExpiredFault() {
  return unauthenticated(
    'The token has expired. Subscribe again with a new token, and `after` set to the last cursor received.',
  );
}

/** Calls `expire` at `expiresAt`, however distant. Returns how to cancel. */
export function onTokenExpiry(expiresAt: Date | undefined, expire: () => void): () => void {
  if (!expiresAt) return () => undefined;
  let timer: NodeJS.Timeout;
  const wait = () => {
    const leftMs = expiresAt.getTime() - Date.now();
    timer = leftMs > maxDelayMs ? setTimeout(wait, maxDelayMs) : setTimeout(expire, Math.max(0, leftMs));
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
}
