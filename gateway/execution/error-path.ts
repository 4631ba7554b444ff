/** Where in a response an error happened, from the root to the field. */
export type ErrorPath = readonly (string | number)[];

/** Names that the planner makes up for its own fetches; no client asked for them. */
const internal = /^(_entities|_e\d+|__batch.*|_internal.*)$/;

/**
 * The part of a path that a client can follow: up to the first name that the planner made up. Undefined when nothing
 * is left.
 */
export function clientPath(path: ErrorPath | undefined): ErrorPath | undefined {
  if (!path) return undefined;
  const end = path.findIndex((key) => typeof key === 'string' && internal.test(key));
  const kept = end === -1 ? path : path.slice(0, end);
  return kept.length > 0 ? kept : undefined;
}

/**
 * Whether an error at `error` is why there is a null at `place`: it happened there, above, or below. The planner leaves
 * list indexes out when a whole fetch fails, so an index in `place` that `error` lacks is stepped over. An error without
 * a path may concern everything.
 */
export function explainsNull(error: ErrorPath | undefined, place: ErrorPath): boolean {
  let at = 0;
  for (const key of error ?? []) {
    while (typeof key === 'string' && typeof place[at] === 'number') at += 1;
    if (at >= place.length) return true;
    if (place[at] !== key) return false;
    at += 1;
  }
  return true;
}
