import { createPayloadBuilder } from '../../shared/graphql/mutation-payload.js';
import { translateMessage } from '../texts.js';
import type { PeopleErrorCode } from './error-code.types.js';

/** A payload of people. */
export const toPayload = createPayloadBuilder<keyof typeof PeopleErrorCode>(translateMessage);
