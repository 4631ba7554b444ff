/** The description of every `idempotencyKey`. */
export const idempotencyKeyDescription =
  'A repeated key returns what the first call with it created. At most 200 characters.';

/** The description of every `cursor` of a live event. */
export const eventCursorDescription = 'Pass it as `after` to receive all later events.';
