/** What is filled into a sentence: as it is, a text of ours by its key, or a language by its BCP 47 tag. */
export type TemplateValue = string | number | { text: string } | { language: string };

/** A sentence that is still to be told in somebody's language: its key, and what is filled in; lists become one. */
export interface MessageTemplate {
  text: string;
  values: Record<string, TemplateValue | TemplateValue[]>;
}
