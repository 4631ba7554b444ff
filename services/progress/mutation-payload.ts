import { createPayloadBuilder } from '../shared/graphql/mutation-payload.js';
import { translateMessage } from './texts.js';
import type { ProgressErrorCode } from './user-error.types.js';

/** A payload of progress. */
export const toPayload = createPayloadBuilder<keyof typeof ProgressErrorCode>(translateMessage);
