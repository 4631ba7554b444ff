import { createTranslator } from '../../shared/text/translator.js';
import { peopleTextsEn } from './people.texts.en.js';
import { peopleTextsFr } from './people.texts.fr.js';

/** Tells what people says, in the viewer's language. */
export const translate = createTranslator({ fr: peopleTextsFr, en: peopleTextsEn });
