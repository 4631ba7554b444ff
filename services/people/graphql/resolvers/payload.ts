import { payloadsToldBy } from '../../../shared/payload.js';
import { tell } from '../../texts/tell.js';
import type { PeopleErrorCode } from '../types/enums.js';

/** A payload of people. */
export const payload = payloadsToldBy<keyof typeof PeopleErrorCode>(tell);
