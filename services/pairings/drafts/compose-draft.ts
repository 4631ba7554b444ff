import type { Language } from '../../shared/text/translator.js';
import { translate } from '../translate.js';

/** Which sentences a draft is made of. */
interface Plan {
  paragraphs: string[][];
  topics: string[];
  values: Record<string, string>;
}

/** Writes a draft out in a language: paragraphs with an empty line between them. */
export function composeDraft({ paragraphs, topics, values }: Plan, language: Language): string {
  const [first = '', second = ''] = topics;
  const quoted = topics.length > 0 ? translate(`draft.topics.${topics.length}`, language, { first, second }) : '';
  const say = (key: string) => translate(key, language, { ...values, topics: quoted });
  return paragraphs.map((sentences) => sentences.map(say).join(' ')).join('\n\n');
}
