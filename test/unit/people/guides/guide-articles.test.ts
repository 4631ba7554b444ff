import { describe, expect, test } from '@jest/globals';
import { guideEditions, guideSources } from '../../../../services/people/guides/articles/all-articles.js';
import { guideTopics } from '../../../../services/people/guides/articles/topics.js';
import { toGuideEdition } from '../../../../services/people/guides/guide.domain.js';
import { renderMarkdown } from '../../../../services/people/guides/markdown.js';

const texts = guideSources.flatMap(({ slug, fr, en }) => [
  { name: `${slug} in French`, ...fr },
  { name: `${slug} in English`, ...en },
]);
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

describe('The guides', () => {
  test('are twelve, each with its own slug that a URL can hold', () => {
    const slugs = guideSources.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(12);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('have the same topics in both languages, and the same number of chapters', () => {
    for (const { slug, texts } of guideEditions) {
      const [fr, en] = texts;
      expect([slug, fr?.language, en?.language]).toEqual([slug, 'fr', 'en']);
      const pairs = fr?.topics.map((topic, index) => [topic, en?.topics[index]]);
      const known = Object.values(guideTopics).map((topic) => [topic.fr, topic.en]);
      expect(pairs?.length).toBeGreaterThan(0);
      expect(en?.topics.length).toBe(pairs?.length);
      for (const pair of pairs ?? []) expect(known).toContainEqual(pair);
      const chapters = texts.map(({ body }) => body.match(/^## /gm)?.length);
      expect([slug, chapters[0]]).toEqual([slug, chapters[1]]);
    }
  });

  test('use every topic, and no word names two topics', () => {
    const used = new Set(guideSources.flatMap((source) => source.topics));
    expect(used).toEqual(new Set(Object.values(guideTopics)));
    const words = Object.values(guideTopics).flatMap(({ fr, en, synonyms }) => [...new Set([fr, en, ...synonyms])]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test.each(texts)('$name has 350 to 700 words', ({ body }) => {
    expect(wordsOf(body)).toBeGreaterThanOrEqual(350);
    expect(wordsOf(body)).toBeLessThanOrEqual(700);
  });

  test.each(texts)('$name is Markdown without HTML, and sanitizing removes nothing', ({ body, title }) => {
    expect(`${title} ${body}`).not.toMatch(/<\/?[a-z!]/i);
    expect(body.trimStart()).not.toMatch(/^# /m);
    const shown = renderMarkdown(body).replaceAll(/<[^>]+>/g, '');
    expect(wordsOf(shown)).toBe(wordsOf(body.replaceAll(/^\d+\. /gm, '')));
  });

  test('follow the typography of their language', () => {
    for (const { name, title, body } of texts) {
      expect([name, /['"]/.exec(`${title} ${body}`)?.[0]]).toEqual([name, undefined]);
      if (name.endsWith('French')) expect([name, /[^\s][;?!»]|«[^\s]/.exec(body)?.[0]]).toEqual([name, undefined]);
      else expect([name, /\s[;?!:]|[«»]/.exec(body)?.[0]]).toEqual([name, undefined]);
    }
  });

  test('are stored with every word for their topics, without accents and capitals, once', () => {
    const topic = { fr: 'Écoute', en: 'Listening', synonyms: ['écoute', 'À l’écoute'] };
    const text = { title: 'T', body: '\n« B » : c ?\n' };
    const source = { slug: 's', publishedOn: '2026-01-05', topics: [topic], fr: text, en: text };
    expect(toGuideEdition(source)).toEqual({
      slug: 's',
      publishedAt: '2026-01-05T00:00:00Z',
      searchTopics: ['ecoute', 'listening', 'a l’ecoute'],
      texts: [
        { language: 'fr', title: 'T', body: '«\u202fB\u202f»\u00a0: c\u202f?', topics: ['Écoute'] },
        { language: 'en', title: 'T', body: '« B » : c ?', topics: ['Listening'] },
      ],
    });
  });
});

const hostile: [string, string][] = [
  ['a script', 'a <script>alert(1)</script> b'],
  ['a script in a block', '<script>\nalert(1)\n</script>'],
  ['a script without an end', 'a <script>alert(1)'],
  ['a handler', '<p onclick="alert(1)">a</p>'],
  ['a handler on a link', '<a href="https://example.org" onmouseover="alert(1)">a</a>'],
  ['an image with a handler', '<img src=x onerror=alert(1)>'],
  ['a javascript: link', '[a](javascript:alert(1))'],
  ['a javascript: link in HTML', '<a href="JaVaScRiPt:alert(1)">a</a>'],
  ['a javascript: link behind entities', '<a href="&#106;avascript:alert(1)">a</a>'],
  ['a javascript: link with a tab inside', '<a href="java\tscript:alert(1)">a</a>'],
  ['a javascript: reference', '[a][b]\n\n[b]: javascript:alert(1)'],
  ['a javascript: autolink', '<javascript:alert(1)>'],
  ['a vbscript: link', '[a](vbscript:alert(1))'],
  ['a data: link', '[a](data:text/html,<script>alert(1)</script>)'],
  ['a data: image', '![a](data:image/svg+xml;base64,PHN2Zy8+)'],
  ['an image of others', '![a](https://example.org/pixel.png)'],
  ['an iframe', '<iframe src="https://example.org"></iframe>'],
  ['a document in an iframe', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
  ['a style sheet', '<style>body { display: none }</style>'],
  ['a style', '<p style="position: fixed">a</p>'],
  ['a linked style sheet', '<link rel="stylesheet" href="https://example.org/x.css">'],
  ['a form', '<form action="https://example.org"><input name="password"><button>a</button></form>'],
  ['an SVG', '<svg><script>alert(1)</script><animate onbegin=alert(1)></svg>'],
  ['MathML', '<math><mtext><img src=x onerror=alert(1)></mtext></math>'],
  ['an object', '<object data="https://example.org"></object><embed src="https://example.org">'],
  ['a new base', '<base href="https://example.org/">'],
  ['a redirect', '<meta http-equiv="refresh" content="0;url=https://example.org">'],
  ['a comment', '<!-- <script>alert(1)</script> -->'],
  ['a name of the page’s own', '<p id="x" class="y" name="z">a</p>'],
  ['a quote that ends an attribute', '[a](https://example.org/"onclick="alert(1))'],
  ['a title that ends an attribute', '[a](https://example.org "x\\" onclick=\\"alert(1)")'],
  ['a language of code that ends an attribute', '```"><script>alert(1)</script>\na\n```'],
];
const tag = /<\/?(h[2-4]|p|strong|em|ul|ol|li|blockquote|code|pre|hr|br)( \/)?>|<\/a>/g;
const link = /<a (href="(https?:\/\/|mailto:|\/(?!\/)|#)[^"<>]*" )?rel="noopener noreferrer nofollow">/g;

describe('Hostile Markdown', () => {
  test.each(hostile)('%s leaves only allowed tags', (_what, markdown) => {
    expect(renderMarkdown(markdown).replaceAll(tag, '').replaceAll(link, '')).not.toContain('<');
  });

  test('a protocol-relative link loses its address', () => {
    expect(renderMarkdown('[a](//example.org)')).toBe('<p><a rel="noopener noreferrer nofollow">a</a></p>\n');
  });

  test('the content of scripts and styles is removed', () => {
    expect(renderMarkdown('a <script>alert(1)</script><style>b {}</style> c')).toBe('<p>a  c</p>\n');
  });

  test('every allowed tag is kept', () => {
    const markdown =
      '# A\n\n## B\n\n**c** *d* `e` [f](https://example.org/g?h=1&i=2)\n\n> j\n\n1. k\n\n- l\n\n---\n\n    m\n';
    expect(renderMarkdown(markdown).replaceAll('\n', '')).toBe(
      '<h2>A</h2><h2>B</h2><p><strong>c</strong> <em>d</em> <code>e</code> ' +
        '<a href="https://example.org/g?h=1&amp;i=2" rel="noopener noreferrer nofollow">f</a></p>' +
        '<blockquote><p>j</p></blockquote><ol><li>k</li></ol><ul><li>l</li></ul><hr /><pre><code>m</code></pre>',
    );
  });
});
