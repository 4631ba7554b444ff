import type { VerifyToken, Viewer } from '../../shared/auth/token-verifier.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { type Language, languageFor } from '../../shared/text/translator.js';
import { PersonEntity } from '../profiles/person.entity.js';

export interface CallerDeps {
  runtime: ServiceRuntime;
  verify: VerifyToken;
  /** Returns the person whose session the headers carry, as a cookie or a bearer token; null without a session. */
  personIdFromSession(headers: Headers): Promise<string | null>;
}

/** The person who calls a route outside of GraphQL, and the language of the response. */
export interface Caller {
  /** Null when signed out, suspended or erased. */
  personId: string | null;
  language: Language;
}

/** Finds the caller by a bearer token (from `/auth/token`, or a session's) or by the session cookie. */
export async function resolveCaller(deps: CallerDeps, request: Request): Promise<Caller> {
  const authorization = request.headers.get('authorization') ?? undefined;
  const viewer: Viewer | null = await deps.verify(authorization).catch(() => null);
  const personId = viewer?.personId ?? (await deps.personIdFromSession(request.headers));
  const person = personId ? await deps.runtime.orm.em.fork().findOne(PersonEntity, personId) : null;
  const isActive = person !== null && person.status !== 'SUSPENDED' && person.status !== 'ERASED';
  const language = languageFor(person?.locale, request.headers.get('accept-language') ?? undefined);
  return { personId: isActive ? person.id : null, language };
}
