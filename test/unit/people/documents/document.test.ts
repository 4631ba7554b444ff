import { describe, expect, test } from '@jest/globals';
import { decideAddDocument, type NewDocument } from '../../../../services/people/documents/document.domain.js';

describe('Adding a document', () => {
  const cv: NewDocument = { title: ' Mon CV ', kind: 'CV', url: 'https://exemple.org/cv.pdf' };

  test('trims the title', () => {
    expect(decideAddDocument(19, cv)).toEqual({ ok: true, value: { ...cv, title: 'Mon CV' } });
  });

  test.each<[string, number, Partial<NewDocument>, string[]]>([
    ['without a title', 0, { title: '  ' }, ['input.title']],
    ['with a title of 161 characters', 0, { title: 'é'.repeat(161) }, ['input.title']],
    ['with an http address', 0, { url: 'http://exemple.org/cv.pdf' }, ['input.url']],
    ['with an address without a scheme', 0, { url: 'cv.pdf' }, ['input.url']],
    ['after 20 documents', 20, {}, ['input']],
    ['with all reasons at once', 20, { title: '', url: '' }, ['input.title', 'input.url']],
  ])('is refused %s', (_, documentCount, change, paths) => {
    const decision = decideAddDocument(documentCount, { ...cv, ...change });
    expect(decision.ok ? [] : decision.refusals.map(({ path }) => path.join('.'))).toEqual(paths);
  });
});
