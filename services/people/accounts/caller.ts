import type { VerifyToken, Viewer } from '../../shared/auth/token-verifier.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { type Language, languageFor } from '../../shared/text/translator.js';
import { PersonEntity } from '../profiles/person.entity.js';

export interface CallerDeps {
  runtime: ServiceRuntime;
  verify: VerifyToken;
  /** Whose session a request carries, by cookie or as a bearer token; null without one. */
  personIdFromSession(headers: Headers): Promise<string | null>;
}

/** Who calls a route beside GraphQL, and in which language to answer. */
export interface Caller {
  /** Null when signed out, or suspended. */
  personId: string | null;
  language: Language;
}

/** Reads a caller from a bearer token (of `/auth/token`, or of a session) or from the session's cookie. */
export async function resolveCaller(deps: CallerDeps, request: Request): Promise<Caller> {
  const authorization = request.headers.get('authorization') ?? undefined;
  const viewer: Viewer | null = await deps.verify(authorization).catch(() => null);
  const personId = viewer?.personId ?? (await deps.personIdFromSession(request.headers));
  const person = personId ? await deps.runtime.orm.em.fork().findOne(PersonEntity, personId) : null;
  const isActive = person !== null && person.status !== 'SUSPENDED' && person.status !== 'ERASED';
  const language = languageFor(person?.locale, request.headers.get('accept-language') ?? undefined);
  return { personId: isActive ? person.id : null, language };
}
