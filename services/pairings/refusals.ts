import { refusalsWith } from '../shared/result.js';
import type { PlainTextKey } from '../shared/text/texts.js';
import type { PairingsTexts } from './texts.js';

/** Makers of refusals and messages with the texts of pairings: a key or value that they do not have does not compile. */
export const { message, refusal, refuse } = refusalsWith<PairingsTexts>();

/** The key of a text of pairings that takes no values. */
export type PairingsTextKey = PlainTextKey<PairingsTexts>;
