import { createTranslator } from '../../shared/text/translator.js';
import { peopleTextsEn } from './en.js';
import { peopleTextsFr } from './fr.js';

/** Tells what people says, in the viewer's language. */
export const translate = createTranslator({ fr: peopleTextsFr, en: peopleTextsEn });
