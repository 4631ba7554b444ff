import { createPayloadBuilder } from '../../shared/graphql/mutation-payload.js';
import { translateMessage } from '../texts.js';
import type { PairingErrorCode } from './user-error.types.js';

/** A payload of pairings. */
export const toPayload = createPayloadBuilder<keyof typeof PairingErrorCode>(translateMessage);
