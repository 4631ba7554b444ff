import { createTranslator } from '../../shared/text/translator.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Tells what pairings says, in the viewer's language. */
export const translate = createTranslator({ fr, en });
