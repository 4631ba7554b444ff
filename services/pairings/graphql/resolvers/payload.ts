import { payloadsToldBy } from '../../../shared/payload.js';
import { tell } from '../../texts/tell.js';
import type { PairingErrorCode } from '../types/enums.js';

/** A payload of pairings. */
export const payload = payloadsToldBy<keyof typeof PairingErrorCode>(tell);
