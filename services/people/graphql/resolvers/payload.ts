import { createPayloadBuilder } from '../../../shared/graphql/mutation-payload.js';
import { translate } from '../../texts/tell.js';
import type { PeopleErrorCode } from '../types/enums.js';

/** A payload of people. */
export const toPayload = createPayloadBuilder<keyof typeof PeopleErrorCode>(translate);
