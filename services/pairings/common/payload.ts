import { createPayloadBuilder } from '../../shared/graphql/mutation-payload.js';
import { translateMessage } from '../texts.js';
import type { PairingErrorCode } from './user-error.types.js';

/** Turns the result of a command into a mutation payload of pairings. */
export const toPayload = createPayloadBuilder<keyof typeof PairingErrorCode>(translateMessage);
