import { inBothLanguages } from '../shared/text/texts.js';
import { createTranslator } from '../shared/text/translator.js';
import { en } from './pairings.texts.en.js';
import { fr } from './pairings.texts.fr.js';

/** The catalogues of both languages. */
export const texts = inBothLanguages(fr, en);

/** The texts of pairings: keys and, by their literal types, parameters. */
export type PairingsTexts = typeof texts.fr;

/** Says a text of pairings in the viewer's language. */
export const { translate, translateMessage } = createTranslator(texts);
