import { createPayloadBuilder } from '../../shared/graphql/mutation-payload.js';
import type { ProgressErrorCode } from './error-code.types.js';
import { translate } from './progress.texts.js';

/** A payload of progress. */
export const toPayload = createPayloadBuilder<keyof typeof ProgressErrorCode>(translate);
