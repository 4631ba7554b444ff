import { createPayloadBuilder } from '../../../shared/graphql/mutation-payload.js';
import { translate } from '../../texts/tell.js';
import type { PairingErrorCode } from '../types/enums.js';

/** A payload of pairings. */
export const toPayload = createPayloadBuilder<keyof typeof PairingErrorCode>(translate);
