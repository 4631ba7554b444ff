import { createPayloadBuilder } from '../../shared/graphql/mutation-payload.js';
import type { PairingErrorCode } from '../pairing/pairing-enums.types.js';
import { translateMessage } from '../texts.js';

/** A payload of pairings. */
export const toPayload = createPayloadBuilder<keyof typeof PairingErrorCode>(translateMessage);
