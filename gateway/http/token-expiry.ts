import { unauthenticated } from '../../services/shared/faults.js';

/** The longest delay that a timer can hold, in milliseconds. */
const maxDelayMs = 2 ** 31 - 1;

/** What a stream is told when its token ends before it does. */
export function tokenExpiredFault() {
  return unauthenticated(
    'The token expired. Subscribe again with a fresh token, and `after` the last cursor received.',
  );
}

/** Calls `expire` once that moment has come, however far it is. Returns what cancels it. */
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
