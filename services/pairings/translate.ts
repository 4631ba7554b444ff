import { createTranslator } from '../shared/text/translator.js';
import { en } from './pairings.texts.en.js';
import { fr } from './pairings.texts.fr.js';

/** Tells what pairings says, in the viewer's language. */
export const translate = createTranslator({ fr, en });
