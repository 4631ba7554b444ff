/** Path of an error in the response, from the root to the field. */
export type ErrorPath = readonly (string | number)[];

/** Field names that the planner generates for its own fetches. */
const generatedName = /^(_entities|_e\d+|__batch.*|_internal.*)$/;

/**
 * Returns the part of a path that the client's operation contains: up to the first generated name. Undefined if nothing
 * is left.
 */
export function clientPath(path: ErrorPath | undefined): ErrorPath | undefined {
  if (!path) return undefined;
  const end = path.findIndex((key) => typeof key === 'string' && generatedName.test(key));
  const visible = end === -1 ? path : path.slice(0, end);
  return visible.length > 0 ? visible : undefined;
}

/**
 * Returns whether an error at `error` explains a null at `place`: it occurred there, above or below. The planner omits
 * list indexes if a whole fetch fails, so an index in `place` that `error` lacks is skipped. An error without a path
 * explains every null.
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
