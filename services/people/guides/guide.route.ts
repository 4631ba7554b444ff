import type { Route } from '../../shared/http/http-server.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { type Language, languageFor, languages } from '../../shared/text/translator.js';
import { translate } from '../texts.js';
import type { GuideEntity } from './guide.entity.js';
import { findGuide, findGuides } from './guide.loaders.js';
import { escapeHtml, guidePageResponse } from './guide.page.js';
import { renderMarkdown } from './markdown.js';

/** The list of guides is one page: there are fewer than 100. */
const allGuides = { first: 100 };

/**
 * Serves guides as pages, also to people who are signed out: `/guides` lists them, `/guides/<slug>` shows one. `?lang=`
 * chooses the language, else `Accept-Language` does.
 */
export function guideRoute(runtime: ServiceRuntime): Route {
  return {
    name: '/guides',
    matches: (request) => /^\/guides(\/|$)/.test(new URL(request.url).pathname),
    async handle(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return new Response('Method not allowed', { status: 405, headers: { allow: 'GET, HEAD' } });
      const { pathname, searchParams } = new URL(request.url);
      const language = languageOf(searchParams.get('lang'), request);
      const slug = pathname.split('/')[2];
      const page = slug ? await guidePage(runtime, language, slug) : await listPage(runtime, language);
      return request.method === 'HEAD' ? new Response(null, page) : page;
    },
  };
}

function languageOf(lang: string | null, request: Request): Language {
  const chosen = languages.find((language) => language === lang);
  return chosen ?? languageFor(undefined, request.headers.get('accept-language') ?? undefined);
}

async function listPage(runtime: ServiceRuntime, language: Language): Promise<Response> {
  const { edges } = await findGuides(runtime.orm.em.fork(), { language, topic: null }, allGuides);
  const items = edges.map(({ node }) => `<li>${linkTo(node, language)}${topicsOf(node)}</li>`);
  const main = `<p>${escapeHtml(translate('guides.lead', language))}</p>\n<ul>\n${items.join('\n')}\n</ul>`;
  return guidePageResponse({
    language,
    title: translate('guides.title', language),
    nav: navOf('/guides', language),
    main,
  });
}

async function guidePage(runtime: ServiceRuntime, language: Language, slug: string): Promise<Response> {
  const guide = isSlug(slug) ? await findGuide(runtime.orm.em.fork(), language, { slug }) : null;
  const nav = navOf(guide ? `/guides/${guide.slug}` : '/guides', language);
  if (!guide)
    return guidePageResponse({ language, title: translate('guide.notFound', language), nav, main: '', status: 404 });
  return guidePageResponse({
    language,
    title: guide.title,
    nav,
    main: `${topicsOf(guide)}\n${renderMarkdown(guide.body)}`,
  });
}

const isSlug = (slug: string) => /^[a-z0-9-]{1,100}$/.test(slug);

const linkTo = ({ slug, title }: GuideEntity, language: Language) =>
  `<a href="/guides/${slug}?lang=${language}">${escapeHtml(title)}</a>`;

const topicsOf = ({ topics }: GuideEntity) => `<p class="quiet">${escapeHtml(topics.join(' · '))}</p>`;

function navOf(path: string, language: Language): string {
  const other = language === 'fr' ? 'en' : 'fr';
  const label = escapeHtml(translate('guides.otherLanguage', language));
  const all = `<a href="/guides?lang=${language}">${escapeHtml(translate('guides.all', language))}</a>`;
  return `${all}<a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">${label}</a>`;
}
