import { createPayloadBuilder } from '../../shared/graphql/mutation-payload.js';
import type { PairingErrorCode } from '../pairing/pairing-enums.types.js';
import { translate } from '../translate.js';

/** A payload of pairings. */
export const toPayload = createPayloadBuilder<keyof typeof PairingErrorCode>(translate);
