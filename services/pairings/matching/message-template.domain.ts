/** A value of a template: as it is, another text of pairings by its key, or a language by its BCP 47 tag. */
export type TemplateValue = string | number | { text: string } | { language: string };

/**
 * A sentence that is stored and translated when it is read: the key of its text, and the values for its parameters. A
 * list becomes one enumeration. Made by `template`, which checks key and values.
 */
export interface MessageTemplate {
  text: string;
  values: Record<string, TemplateValue | TemplateValue[]>;
}
