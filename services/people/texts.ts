import { inBothLanguages } from '../shared/text/texts.js';
import { createTranslator } from '../shared/text/translator.js';
import { peopleTextsEn } from './common/people.texts.en.js';
import { peopleTextsFr } from './common/people.texts.fr.js';

/** The catalogues of both languages. */
export const texts = inBothLanguages(peopleTextsFr, peopleTextsEn);

/** The texts of people: keys and, by their literal types, parameters. */
export type PeopleTexts = typeof texts.fr;

/** Says a text of people in the viewer's language. */
export const { translate, translateMessage } = createTranslator(texts);
