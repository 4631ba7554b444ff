import { createPayloadBuilder } from '../../shared/graphql/mutation-payload.js';
import { translateMessage } from '../texts.js';
import type { PeopleErrorCode } from './user-error.types.js';

/** A payload of people. */
export const toPayload = createPayloadBuilder<keyof typeof PeopleErrorCode>(translateMessage);
