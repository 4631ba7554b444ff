import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guideEditions, guideSources } from '../../../../services/people/guides/articles/all-articles.js';
import { publishGuides } from '../../../../services/people/guides/publish-guides.command.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  joinProgramAs,
  mutate,
  mutationPayload,
  openProgram,
  startExploring,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { countStatements } from '../../../support/graph/count-statements.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

let jumelage: TestJumelage;
let french: ApiClient;
let english: ApiClient;
beforeAll(async () => {
  jumelage = await startJumelage();
  [french, english] = await Promise.all([jumelage.join('Camille', 'fr'), jumelage.join('Grace', 'en')]);
}, 30_000);
afterAll(() => jumelage.close());

const LIST = `query ($topic: String, $first: Int, $after: String) { guides(topic: $topic, first: $first, after: $after) {
  edges { cursor node { id slug title topics } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const ONE =
  'query ($slug: String!) { guide(slug: $slug) { id title body topics publishedAt likeCount likedByViewer } }';
const LIKE =
  'mutation ($id: ID!) { likeGuide(id: $id) { guide { likeCount likedByViewer } userErrors { code path message } } }';
const UNLIKE = LIKE.replace('likeGuide', 'unlikeGuide');
const RELATED = `query ($slug: String!, $first: Int) {
  guide(slug: $slug) { relatedMentors(first: $first) { displayName } } }`;

const slugsOf = async (client: ApiClient, variables: object = {}): Promise<string[]> =>
  (await client.query(LIST, variables)).guides.edges.map(({ node }: { node: { slug: string } }) => node.slug);
const idOf = async (slug: string): Promise<string> => (await jumelage.nobody.query(ONE, { slug })).guide.id;
const allSlugs = guideSources.map(({ slug }) => slug);

describe('Guides', () => {
  test('are listed in the order of their chapters, to who is signed out too', async () => {
    expect(await slugsOf(jumelage.nobody)).toEqual(allSlugs);
    expect(await slugsOf(french)).toEqual(allSlugs);
  });

  test('come in pages that neither repeat nor skip', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const { guides } = await french.query(LIST, { first: 5, after });
      expect(guides.pageInfo).toEqual({
        hasNextPage: page < 2,
        hasPreviousPage: page > 0,
        startCursor: guides.edges[0].cursor,
        endCursor: guides.edges.at(-1).cursor,
      });
      seen.push(...guides.edges.map(({ node }: { node: { slug: string } }) => node.slug));
      after = guides.pageInfo.endCursor;
    }
    expect(seen).toEqual(allSlugs);
  });

  test.each([
    ['first', { first: 101 }],
    ['first', { first: -1 }],
    ['after', { after: 'x' }],
  ])('refuse a page with a wrong %s', async (name, variables) => {
    const { errors } = await french.send(LIST, variables);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT' })]);
    expect(errors?.[0]?.message).toContain(`'${name}'`);
  });

  test('are told in the viewer’s language, whole, in French to who is signed out', async () => {
    for (const { slug, texts } of guideEditions) {
      const [inFrench, inEnglish] = texts.map(({ language: _, ...text }) => ({
        ...text,
        publishedAt: '2026-01-05T00:00:00.000Z',
        likeCount: 0,
        likedByViewer: false,
      }));
      if (!inFrench || !inEnglish) throw new Error(`${slug} lacks a language.`);
      expect((await french.query(ONE, { slug })).guide).toMatchObject(inFrench);
      expect((await english.query(ONE, { slug })).guide).toMatchObject(inEnglish);
      expect((await jumelage.nobody.query(ONE, { slug })).guide).toMatchObject(inFrench);
    }
  });

  test('that do not exist are null', async () => {
    expect(await french.query(ONE, { slug: 'nothing-here' })).toEqual({ guide: null });
  });

  test.each([
    ['écoute', ['first-meeting', 'useful-feedback']],
    ['ECOUTE', ['first-meeting', 'useful-feedback']],
    ['  Listening ', ['first-meeting', 'useful-feedback']],
    ['Ecoute Active', ['first-meeting', 'useful-feedback']],
    ['retroaction', ['useful-feedback']],
    ['écout', []],
    ['%', []],
    ['', allSlugs],
  ])('on the topic %j are found whatever its accents, capitals and language', async (topic, expected) => {
    expect(await slugsOf(french, { topic })).toEqual(expected);
    expect(await slugsOf(english, { topic })).toEqual(expected);
  });

  test('whose words have changed are changed at the next start; ids and likes stay', async () => {
    const { runtime } = jumelage.people;
    const [first, ...others] = guideEditions;
    if (!first) throw new Error('There is no guide.');
    const id = await idOf(first.slug);
    await mutate(french, LIKE, { id });
    const places = () => queryRows(runtime, 'select ctid::text, guide_id, language from guide_text order by 2, 3');
    const before = await places();
    await Promise.all([1, 2, 3, 4].map(() => publishGuides(runtime, guideEditions)));
    expect(await places()).toEqual(before);
    const texts = first.texts.map((text) => ({ ...text, title: 'Tout neuf ?' }));
    await publishGuides(runtime, [{ ...first, texts, searchTopics: ['neuf'] }, ...others]);
    expect(await slugsOf(french, { topic: 'Neuf' })).toEqual([first.slug]);
    expect((await french.query(ONE, { slug: first.slug })).guide).toMatchObject({
      id,
      title: 'Tout neuf ?',
      likeCount: 1,
    });
    await publishGuides(runtime, guideEditions);
    expect((await french.query(ONE, { slug: first.slug })).guide).toMatchObject({ id, title: first.texts[0]?.title });
    await mutate(french, UNLIKE, { id });
  });

  test('are brought in once, however many instances start at once on an empty database', async () => {
    const { runtime } = jumelage.people;
    for (const table of ['guide_text', 'guide']) await queryRows(runtime, `delete from ${table}`);
    expect(await slugsOf(french)).toEqual([]);
    await Promise.all([1, 2, 3, 4].map(() => publishGuides(runtime, guideEditions)));
    expect(await slugsOf(french)).toEqual(allSlugs);
    expect(await slugsOf(english)).toEqual(allSlugs);
  });
});

describe('A like', () => {
  test('counts once, however often it is given, and is seen by its giver alone as theirs', async () => {
    const slug = 'first-message';
    const id = await idOf(slug);
    for (let time = 0; time < 2; time++)
      expect((await mutate(french, LIKE, { id })).guide).toEqual({ likeCount: 1, likedByViewer: true });
    expect((await mutate(english, LIKE, { id })).guide).toEqual({ likeCount: 2, likedByViewer: true });
    expect((await jumelage.nobody.query(ONE, { slug })).guide).toMatchObject({ likeCount: 2, likedByViewer: false });
    for (let time = 0; time < 2; time++)
      expect((await mutate(french, UNLIKE, { id })).guide).toEqual({ likeCount: 1, likedByViewer: false });
    expect((await english.query(ONE, { slug })).guide).toMatchObject({ likeCount: 1, likedByViewer: true });
    expect((await mutate(english, UNLIKE, { id })).guide).toEqual({ likeCount: 0, likedByViewer: false });
  });

  test('given and taken back in one document is told as it was after each', async () => {
    const id = await idOf('first-meeting');
    const told = 'guide { likeCount likedByViewer }';
    const data = await french.query(
      `mutation ($id: ID!) { likeGuide(id: $id) { ${told} } unlikeGuide(id: $id) { ${told} } again: likeGuide(id: $id) { ${told} } last: unlikeGuide(id: $id) { ${told} } }`,
      { id },
    );
    const [liked, unliked] = [
      { guide: { likeCount: 1, likedByViewer: true } },
      { guide: { likeCount: 0, likedByViewer: false } },
    ];
    expect(data).toEqual({ likeGuide: liked, unlikeGuide: unliked, again: liked, last: unliked });
  });

  test.each([
    ['likeGuide', LIKE],
    ['unlikeGuide', UNLIKE],
  ])('by %s of no guide is refused in the viewer’s language', async (_name, mutation) => {
    const id = french.personId;
    const payload = await mutationPayload(french, mutation, { id });
    expect([payload.guide, userErrorsOf(payload)]).toEqual([null, ['NOT_FOUND at id']]);
    expect(payload.userErrors[0].message).toBe('Ce guide est introuvable.');
    expect((await mutationPayload(english, mutation, { id })).userErrors[0].message).toBe(
      'This guide cannot be found.',
    );
  });

  test.each([
    ['likeGuide', LIKE],
    ['unlikeGuide', UNLIKE],
  ])('by %s asks to sign in, and for an id', async (_name, mutation) => {
    const codes = async (client: ApiClient, id: string) =>
      (await client.send(mutation, { id })).errors?.map(({ extensions }) => extensions.code);
    expect(await codes(jumelage.nobody, await idOf('first-message'))).toEqual(['UNAUTHENTICATED']);
    expect(await codes(french, 'x')).toEqual(['BAD_USER_INPUT']);
  });

  test('is refused to an account that was closed', async () => {
    const erased = await jumelage.join('Partie');
    const id = await idOf('first-message');
    await queryRows(jumelage.people.runtime, `update person set status = 'ERASED' where id = ?`, [erased.personId]);
    expect((await erased.send(LIKE, { id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await french.query(ONE, { slug: 'first-message' })).guide.likeCount).toBe(0);
  });

  test('is one a person after any sequence at once: likes are the people who like', async () => {
    const people = [french, english, ...(await Promise.all(['Ana', 'Bo'].map((name) => jumelage.join(name))))];
    const slug = 'the-agreement';
    const id = await idOf(slug);
    const step = fc.record({ who: fc.nat({ max: people.length - 1 }), likes: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 16 }),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        async (steps, last) => {
          const send = (who: number, likes: boolean) => mutate(people[who] ?? french, likes ? LIKE : UNLIKE, { id });
          await Promise.all(steps.map(({ who, likes }) => send(who, likes)));
          const rows = await queryRows(jumelage.people.runtime, 'select person_id from guide_like where guide_id = ?', [
            id,
          ]);
          const told = await Promise.all(people.map((one) => one.query(ONE, { slug })));
          const likers = people.filter((_, index) => told[index].guide.likedByViewer).map(({ personId }) => personId);
          expect(likers.toSorted()).toEqual(rows.map((row) => row.person_id).toSorted());
          for (const { guide } of told) expect(guide.likeCount).toBe(likers.length);
          // Each person's last word, once it is alone, stands.
          await Promise.all(last.map((likes, who) => send(who, likes)));
          const { guide } = await jumelage.nobody.query(ONE, { slug });
          expect(guide.likeCount).toBe(last.filter(Boolean).length);
        },
      ),
      { numRuns: 12 },
    );
  }, 30_000);
});

describe('Related mentors', () => {
  const cast = {} as Record<string, ApiClient>;
  let programId: string;
  const related = async (client: ApiClient, slug = 'useful-feedback', first = 10): Promise<string[]> =>
    (await client.query(RELATED, { slug, first })).guide.relatedMentors.map(
      ({ displayName }: { displayName: string }) => displayName,
    );
  const manage = 'mutation ($id: ID!) { updateProfile(input: { managerId: $id }) { userErrors { code } } }';
  const topics = (favouriteTopics: string[], more: object = {}) => ({ favouriteTopics, expertise: [], ...more });
  const skill = (name: string) => topics([], { expertise: [{ name, level: 'EXPERT' }] });

  beforeAll(async () => {
    const coordinator = await jumelage.join('Odile');
    programId = await openProgram(coordinator);
    const mentors: Record<string, object> = {
      'Zoé Topic': topics(['Donner une Rétroaction juste', 'écoute active', 'le conflit utile']),
      'Ada Skill': skill('Feedback'),
      'Ben Listening': skill('LISTENING'),
      'Cid Level': topics(['Jardinage'], { expertise: [{ name: 'Soudure', level: 'EXPERT' }] }),
      'Dan Part': topics(['Feedbacks', 'contre', 'conversations', 'difficiles']),
    };
    for (const [name, profile] of Object.entries(mentors))
      cast[name] = await becomeMentor(await jumelage.join(name), programId, profile);
    cast.mentee = await becomeMentee(await jumelage.join('Camille'), programId);
  }, 30_000);

  const mentee = () => cast.mentee as ApiClient;
  const change = (name: string, mutation: string, variables: object = {}) =>
    mutate(cast[name] as ApiClient, mutation, variables);
  const other = async (name: string, profile: object = topics(['Feedback'])) =>
    becomeMentor(await jumelage.join(name), programId, profile);

  test('hold a topic of the guide as whole words, in either language; who meets it best comes first, then who has been here longest', async () => {
    expect(await related(mentee())).toEqual(['Zoé Topic', 'Ada Skill', 'Ben Listening']);
    expect(await related(mentee(), 'useful-feedback', 2)).toEqual(['Zoé Topic', 'Ada Skill']);
    expect(await related(mentee(), 'useful-feedback', 0)).toEqual([]);
    expect(await related(mentee(), 'closing-and-keeping-in-touch')).toEqual([]);
  });

  test('are three unless the viewer asks for more, 100 at most', async () => {
    await other('Eva Fourth');
    const { guide } = await mentee().query('{ guide(slug: "useful-feedback") { relatedMentors { displayName } } }');
    expect(guide.relatedMentors).toHaveLength(3);
    expect(await related(mentee())).toHaveLength(4);
    const { errors } = await mentee().send(RELATED, { slug: 'useful-feedback', first: 101 });
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining("'first'"),
    });
  });

  test('are nobody for who is signed out, or takes part in no programme of theirs', async () => {
    expect(await related(jumelage.nobody)).toEqual([]);
    expect(await related(await jumelage.join('Inconnue'))).toEqual([]);
    const elsewhere = await jumelage.join('Ailleurs');
    await openProgram(elsewhere);
    expect(await related(elsewhere)).toEqual([]);
  });

  test('are only those who may be paired with the viewer: no hierarchy, conflict or block, nobody away, full or closed', async () => {
    const hidden = async (name: string, act: (mentor: ApiClient) => Promise<unknown>) => {
      const mentor = await other(name);
      expect(await related(mentee())).toContain(name);
      await act(mentor);
      await jumelage.settle();
      expect(await related(mentee())).not.toContain(name);
    };
    const to = (client: ApiClient) => ({ id: client.personId });
    const declare = 'mutation ($id: ID!) { declareConflict(personId: $id) { userErrors { code } } }';
    const block = 'mutation ($id: ID!) { blockPerson(personId: $id) { userErrors { code } } }';
    const close = 'mutation { updateMentorProfile(input: { acceptingRequests: false }) { userErrors { code } } }';
    const away = 'mutation { setAway(until: "2999-01-01") { userErrors { code } } }';
    const full = 'mutation { updateMentorProfile(input: { limits: { maxPairings: 1 } }) { userErrors { code } } }';
    await hidden('Boss', (mentor) => mutate(mentee(), manage, to(mentor)));
    await hidden('Report', (mentor) => mutate(mentor, manage, to(mentee())));
    await hidden('Declared', (mentor) => mutate(mentee(), declare, to(mentor)));
    await hidden('Declaring', (mentor) => mutate(mentor, declare, to(mentee())));
    await hidden('Blocked', (mentor) => mutate(mentee(), block, to(mentor)));
    await hidden('Blocking', (mentor) => mutate(mentor, block, to(mentee())));
    await hidden('Closed', (mentor) => mutate(mentor, close));
    await hidden('Gone', (mentor) => mutate(mentor, away));
    await hidden('Full', async (mentor) => {
      await mutate(mentor, full);
      await startExploring(programId, mentor, await becomeMentee(await jumelage.join('Autre'), programId));
    });
    await hidden('Suspended', (mentor) =>
      queryRows(jumelage.people.runtime, `update person set status = 'SUSPENDED' where id = ?`, [mentor.personId]),
    );
  }, 30_000);

  test('are no mentors without the charter, nor oneself, nor who is only a mentee', async () => {
    const uncharted = await jumelage.join('Sans charte');
    const input = { favouriteTopics: ['Feedback'] };
    const profile =
      'mutation ($input: UpdateMentorProfileInput!) { updateMentorProfile(input: $input) { userErrors { code } } }';
    await mutate(uncharted, profile, { input });
    await joinProgramAs(uncharted, programId, 'MENTOR');
    const onlyMentee = await jumelage.join('Seulement accompagnée');
    await mutate(onlyMentee, profile, { input });
    await mutate(onlyMentee, 'mutation { acceptCharter { userErrors { code } } }');
    await joinProgramAs(onlyMentee, programId, 'MENTEE');
    expect(await related(mentee(), 'useful-feedback', 100)).toEqual(
      expect.not.arrayContaining(['Sans charte', 'Seulement accompagnée']),
    );
    const ada = cast['Ada Skill'] as ApiClient;
    expect(await related(ada, 'useful-feedback', 100)).not.toContain('Ada Skill');
    expect(await related(ada, 'useful-feedback', 100)).toContain('Zoé Topic');
  });

  test('follow a profile that changes', async () => {
    await change(
      'Cid Level',
      'mutation { updateMentorProfile(input: { favouriteTopics: ["Clôture"] }) { userErrors { code } } }',
    );
    expect(await related(mentee(), 'closing-and-keeping-in-touch')).toEqual(['Cid Level']);
  });

  test('cost the same number of statements for one guide as for twelve', async () => {
    const document =
      'query ($first: Int!) { guides(first: $first) { edges { node { title likeCount likedByViewer relatedMentors { displayName email } } } } }';
    const cost = async (first: number) => {
      const { data, made } = await countStatements(jumelage, mentee(), document, { first });
      expect(data.guides.edges).toHaveLength(first);
      return made.length;
    };
    // Nothing else runs in this process meanwhile: relays and due loops are asleep once all is settled.
    await jumelage.settle();
    const one = await cost(7);
    expect(await cost(12)).toBe(one);
    // The fifth asks whether the viewer is suspended.
    expect(one).toBeLessThanOrEqual(5);
  });
});

describe('GET /guides', () => {
  const get = (path: string, acceptLanguage = '', init: RequestInit = {}) =>
    fetch(`${jumelage.url}${path}`, { ...init, headers: { 'accept-language': acceptLanguage } });
  const slug = 'first-message';
  const titles = {
    fr: 'Le premier message\u00a0: sincère, précis, court',
    en: 'The first message: sincere, specific, short',
  };

  test.each([
    ['', 'fr-CA,fr;q=0.9', 'fr'],
    ['', 'en-GB,en;q=0.9,fr;q=0.5', 'en'],
    ['', 'de', 'fr'],
    ['?lang=en', 'fr', 'en'],
    ['?lang=fr', 'en', 'fr'],
    ['?lang=de', 'en', 'en'],
  ] as const)('/<slug>%s with Accept-Language %j shows the guide in %s', async (search, acceptLanguage, language) => {
    const answer = await get(`/guides/${slug}${search}`, acceptLanguage);
    const html = await answer.text();
    expect([answer.status, answer.headers.get('content-language')]).toEqual([200, language]);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<h1>${titles[language]}</h1>`);
    expect(html).toContain(language === 'fr' ? '<h2>Qui vous lira</h2>' : '<h2>Who is reading</h2>');
    expect(html).toContain('<blockquote>');
  });

  test('lists them all, each with its address', async () => {
    const html = await (await get('/guides', 'en')).text();
    for (const { slug, en } of guideSources)
      expect(html).toContain(`<a href="/guides/${slug}?lang=en">${en.title.replaceAll("'", '&#39;')}</a>`);
    expect(await (await get('/guides/?lang=fr')).text()).toContain('<h1>Guides du mentorat</h1>');
  });

  test.each(['/guides/nothing-here', '/guides/%3Cscript%3E', '/guides/%00', `/guides/${'a'.repeat(200)}`])(
    '%s is not found, in words',
    async (path) => {
      const answer = await get(path, 'en');
      expect(answer.status).toBe(404);
      const html = await answer.text();
      expect(html).toContain('This guide cannot be found.');
      expect(html).not.toContain('<script');
    },
  );

  test('answers nothing at a path that only begins so, and to nobody who would write', async () => {
    expect((await get('/guidesque')).status).toBe(404);
    const posted = await get(`/guides/${slug}`, '', { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await get(`/guides/${slug}`, '', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-language')]).toEqual([200, '', 'fr']);
  });

  test('lets a browser load and run nothing', async () => {
    const answer = await get(`/guides/${slug}`);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).not.toMatch(/<script|<img|<link|<iframe| on\w+=|javascript:|@import|url\(/i);
  });

  test('shows a hostile title, topic and body that lie in the database as words, and as nothing else', async () => {
    const { runtime } = jumelage.people;
    const evil = '</title><script>alert(1)</script>"';
    const body = `Bonjour\n\n${evil}\n\n<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](data:image/png;base64,AA)`;
    const id = await idOf(slug);
    await queryRows(
      runtime,
      `update guide_text set title = ?, topics = array[?::text], body = ? where guide_id = ? and language = 'fr'`,
      [evil, evil, body, id],
    );
    for (const path of [`/guides/${slug}?lang=fr`, '/guides?lang=fr']) {
      const html = await (await get(path)).text();
      expect(html).not.toMatch(/<script|<img|onerror=|javascript:|data:/i);
      expect(html).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;');
    }
    expect(await (await get(`/guides/${slug}?lang=fr`)).text()).toContain('<p>Bonjour</p>');
    await publishGuides(runtime, guideEditions);
  });
});
