import { createPayloadBuilder } from '../../shared/graphql/mutation-payload.js';
import { translateMessage } from '../texts.js';
import type { PeopleErrorCode } from './user-error.types.js';

/** Makes the payload of a mutation from a command's result. */
export const toPayload = createPayloadBuilder<keyof typeof PeopleErrorCode>(translateMessage);
