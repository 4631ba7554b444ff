import { refusalsWith } from '../shared/result.js';
import type { PlainTextKey, TextKey, TextParameters } from '../shared/text/texts.js';
import type { MessageTemplate, TemplateValue } from './matching/message-template.domain.js';
import type { PairingsTexts } from './texts.js';

/** Makers of refusals and messages with the texts of pairings: an unknown key or value does not compile. */
export const { message, refusal, refuse } = refusalsWith<PairingsTexts>();

/** The key of a text of pairings that takes no values. */
export type PairingsTextKey = PlainTextKey<PairingsTexts>;

type TemplateValues<Key extends TextKey<PairingsTexts>> = [TextParameters<PairingsTexts, Key>] extends [never]
  ? []
  : [values: Record<TextParameters<PairingsTexts, Key>, TemplateValue | TemplateValue[]>];

/** Makes a template with a text of pairings: an unknown key or value does not compile. */
export const template = <Key extends TextKey<PairingsTexts>>(
  text: Key,
  ...[values]: TemplateValues<Key>
): MessageTemplate => ({ text, values: values ?? {} });
