import { inBothLanguages } from '../shared/text/texts.js';
import { createTranslator } from '../shared/text/translator.js';
import { en } from './common/progress.texts.en.js';
import { fr } from './common/progress.texts.fr.js';

/** The catalogues of both languages. */
export const texts = inBothLanguages(fr, en);

/** The texts of progress: keys and, by their literal types, parameters. */
export type ProgressTexts = typeof texts.fr;

/** Says a text of progress in the viewer's language. */
export const { translate, translateMessage } = createTranslator(texts);
