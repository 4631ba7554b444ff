import { expect } from '@jest/globals';
import { en } from '../../services/progress/texts/en.js';
import { fr } from '../../services/progress/texts/fr.js';
import type { Result } from '../../services/shared/result.js';

/** The refusals of a decision of progress, `CODE path`; each has a text in both languages. */
export function refusalsWithTexts(decision: Result<unknown, string>): string[] {
  if (decision.ok) return [];
  for (const { text } of decision.refusals) {
    expect(fr).toHaveProperty([text]);
    expect(en).toHaveProperty([text]);
  }
  return decision.refusals.map(({ code, path }) => `${code} ${path.join('.')}`);
}
