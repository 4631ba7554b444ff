import { createPayloadBuilder } from '../../shared/graphql/mutation-payload.js';
import type { PeopleErrorCode } from './error-code.types.js';
import { translate } from './people.texts.js';

/** A payload of people. */
export const toPayload = createPayloadBuilder<keyof typeof PeopleErrorCode>(translate);
