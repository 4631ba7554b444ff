import { tokenDigest } from '../../shared/auth/one-time-token.js';
import type { Route } from '../../shared/http/http-server.js';
import type { Language } from '../../shared/text/translator.js';
import { type Caller, type CallerDeps, resolveCaller } from '../accounts/caller.js';
import { translate } from '../texts.js';
import { acceptInvitation } from './accept-invitation.command.js';
import { findOpenInvitation, type OpenInvitation } from './invitation.loaders.js';
import { invitationPage } from './invitation.page.js';
import { invitationsPath } from './invitation-endpoint.js';

export interface InvitationRouteDeps extends CallerDeps {
  /** Sends the letter by which somebody chooses a password, in the language of these headers. */
  sendPasswordEmail(email: string, headers: Headers): Promise<void>;
}

interface Visit extends Caller {
  request: Request;
  token: string;
  invitation: OpenInvitation;
}

/**
 * `GET /invitations/<token>` says what is offered, `POST` takes it: as a page for people, as JSON for whoever accepts
 * that. Opening the link takes nothing, since programs that look into mails open links too: the button does.
 */
export function invitationRoute(deps: InvitationRouteDeps): Route {
  return { prefix: invitationsPath, handle: (request) => handleInvitation(deps, request) };
}

async function handleInvitation(deps: InvitationRouteDeps, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'POST')
    return Response.json({ error: 'METHOD_NOT_ALLOWED' }, { status: 405, headers: { allow: 'GET, POST' } });
  const token = new URL(request.url).pathname.slice(invitationsPath.length);
  const caller = await resolveCaller(deps, request);
  const { runtime } = deps;
  const invitation = await findOpenInvitation(runtime.orm.em.fork(), tokenDigest(token), runtime.clock.now());
  const wantsJson = prefersJson(request);
  if (!invitation)
    return wantsJson
      ? errorResponse(404, 'NOT_FOUND', translate('invitation.linkInvalid', caller.language))
      : invalidInvitationPage(caller.language);
  const visit = { ...caller, request, token, invitation };
  return wantsJson ? answerJson(deps, visit) : answerPage(deps, visit);
}

async function answerJson(deps: InvitationRouteDeps, { request, token, personId, language, invitation }: Visit) {
  const { programId, program, roles, expiresAt } = invitation;
  if (request.method === 'GET') return Response.json({ programId, program, roles, expiresAt }, { headers: noStore });
  if (!personId) return errorResponse(401, 'UNAUTHENTICATED', translate('invitation.signInFirst', language));
  const accepted = await accept(deps, token, personId);
  return accepted.ok
    ? Response.json(accepted.value, { headers: noStore })
    : errorResponse(404, 'NOT_FOUND', translate('invitation.linkInvalid', language));
}

async function answerPage(deps: InvitationRouteDeps, visit: Visit): Promise<Response> {
  const { request, token, personId, invitation } = visit;
  const { program } = invitation;
  const language = personId ? visit.language : invitation.language;
  const title = translate('invitation.title', language, { program });
  if (!personId) return invitation.needsPassword ? passwordSetupPage(deps, visit) : signInPage(visit, title);
  const named = invitation.roles.map((role) => translate(`invitation.${role}`, language));
  const roles = new Intl.ListFormat(language, { type: 'conjunction' }).format(named);
  if (request.method === 'GET')
    return invitationPage({
      language,
      title,
      paragraphs: [translate('invitation.offer', language, { roles })],
      button: translate('invitation.join', language),
    });
  const accepted = await accept(deps, token, personId);
  return accepted.ok
    ? invitationPage({ language, title, paragraphs: [translate('invitation.joined', language)] })
    : invalidInvitationPage(language);
}

const accept = ({ runtime }: InvitationRouteDeps, token: string, personId: string) =>
  acceptInvitation({ transact: (work) => runtime.transact(runtime.orm.em, work) }, { token, personId });

function signInPage({ invitation, request }: Visit, title: string): Response {
  const { language, email, hasAccount } = invitation;
  const paragraphs = [translate(hasAccount ? 'invitation.signIn' : 'invitation.signUp', language, { email })];
  const link = { label: translate('invitation.signInLink', language), href: '/graphql' };
  return invitationPage({ language, title, paragraphs, link, status: request.method === 'POST' ? 401 : 200 });
}

/** Somebody whom a roster brought has no password yet; the letter that lets them choose one goes to the same address. */
async function passwordSetupPage(deps: InvitationRouteDeps, { invitation, request }: Visit): Promise<Response> {
  const { language, email, program } = invitation;
  const title = translate('invitation.title', language, { program });
  if (request.method === 'GET')
    return invitationPage({
      language,
      title,
      paragraphs: [translate('invitation.passwordNeeded', language)],
      button: translate('invitation.sendPasswordEmail', language),
    });
  await deps.sendPasswordEmail(email, new Headers({ 'accept-language': language }));
  return invitationPage({
    language,
    title,
    paragraphs: [translate('invitation.passwordEmailSent', language, { email })],
  });
}

const invalidInvitationPage = (language: Language) =>
  invitationPage({
    language,
    title: translate('invitation.linkInvalidTitle', language),
    paragraphs: [translate('invitation.linkInvalid', language)],
    status: 404,
  });

const noStore = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
const errorResponse = (status: number, error: string, message: string) =>
  Response.json({ error, message }, { status, headers: noStore });

/** Browsers ask for HTML; a script that says nothing else gets JSON. */
const prefersJson = ({ headers }: Request): boolean => !headers.get('accept')?.includes('text/html');
