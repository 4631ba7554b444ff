import { refusalsWith } from '../shared/result.js';
import type { PlainTextKey } from '../shared/text/texts.js';
import type { PeopleTexts } from './texts.js';

/** Makers of refusals and messages with the texts of people: a key or value that they do not have does not compile. */
export const { message, refusal, refuse } = refusalsWith<PeopleTexts>();

/** The key of a text of people that takes no values. */
export type PeopleTextKey = PlainTextKey<PeopleTexts>;
