import { refusalsWith } from '../shared/result.js';
import type { PlainTextKey } from '../shared/text/texts.js';
import type { ProgressTexts } from './texts.js';

/** Makers of refusals and messages with the texts of progress: a key or value that they do not have does not compile. */
export const { message, refusal, refuse } = refusalsWith<ProgressTexts>();

/** The key of a text of progress that takes no values. */
export type ProgressTextKey = PlainTextKey<ProgressTexts>;
