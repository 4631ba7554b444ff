import { createPayloadBuilder } from '../../../shared/graphql/mutation-payload.js';
import { translate } from '../../texts/tell.js';
import type { ProgressErrorCode } from '../types/enums.js';

/** A payload of progress. */
export const toPayload = createPayloadBuilder<keyof typeof ProgressErrorCode>(translate);
