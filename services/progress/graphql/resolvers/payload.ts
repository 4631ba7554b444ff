import { payloadsToldBy } from '../../../shared/payload.js';
import { tell } from '../../texts/tell.js';
import type { ProgressErrorCode } from '../types/enums.js';

/** A payload of progress. */
export const payload = payloadsToldBy<keyof typeof ProgressErrorCode>(tell);
