/**
 * HTML of the bar above GraphiQL, in French or English by the browser's languages. It signs in with a session cookie,
 * and wraps `fetch`: each operation gets a token that is valid for at least another minute, unless the editor sets an
 * Authorization header. Operations are recognized by their path.
 */
export const signInBar = `
<style>
  #sign-in { box-sizing: border-box; display: flex; gap: 8px; align-items: center; height: 44px; padding: 0 12px; font: 14px system-ui, sans-serif; background: #1f2937; color: #f9fafb; }
  #sign-in :is(input, button, output) { font: inherit; }
  #sign-in input { flex: 0 1 17em; min-width: 4em; padding: 4px 8px; border: 0; border-radius: 4px; }
  #sign-in button { flex: none; padding: 4px 12px; border: 0; border-radius: 4px; background: #fbbf24; color: #1f2937; cursor: pointer; }
  #sign-in :is(input, button):focus-visible { outline: 2px solid #93c5fd; outline-offset: 1px; }
  #sign-in output { margin-left: auto; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  #sign-in [hidden] { display: none; }
  #root { height: calc(100vh - 44px); }
  #root .graphiql-container { height: 100%; }
  /* The editor frames typographic apostrophes as if they were mistakes. */
  #root .unicode-highlight { border: 0; background: none; }
</style>
<form id="sign-in" autocomplete="on">
  <input name="email" type="email" autocomplete="username" required data-fr="Courriel" data-en="E-mail">
  <input name="password" type="password" autocomplete="current-password" required data-fr="Mot de passe" data-en="Password">
  <button type="submit" data-fr="Se connecter" data-en="Sign in"></button>
  <button type="button" id="sign-out" data-fr="Se déconnecter" data-en="Sign out" hidden></button>
  <output role="status"></output>
</form>
<script>
(() => {
  const language = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en') ?? 'fr';
  const text = {
    fr: { signedOut: 'Non connecté', unknown: 'Adresse ou mot de passe incorrects', unavailable: 'Le serveur ne répond pas', tooMany: 'Trop d’essais : attendez une minute', code: 'Code de votre application d’authentification' },
    en: { signedOut: 'Signed out', unknown: 'Wrong e-mail or password', unavailable: 'The server is not responding', tooMany: 'Too many attempts: wait a minute', code: 'Code from your authenticator app' },
  }[language];
  const form = document.getElementById('sign-in');
  const [inputs, submit, leave, status] = [form.querySelectorAll('input'), form.querySelector('[type=submit]'), form.querySelector('#sign-out'), form.querySelector('output')];
  document.documentElement.lang = language;
  for (const input of inputs) input.placeholder = input.ariaLabel = input.dataset[language];
  for (const button of [submit, leave]) button.textContent = button.dataset[language];

  const send = window.fetch.bind(window);
  const post = (path, body) => send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  let token, goodUntil = 0;
  const show = (user) => {
    token = undefined;
    goodUntil = 0;
    for (const input of inputs) input.hidden = input.disabled = !!user;
    submit.hidden = !!user;
    leave.hidden = !user;
    status.textContent = user ? user.name + ' · ' + user.email : text.signedOut;
    return !!user;
  };
  let signedIn = send('/auth/get-session').then((answer) => answer.json()).then((session) => show(session?.user), () => show());
  const freshToken = async () => {
    if (!(await signedIn)) return undefined;
    if (Date.now() < goodUntil - 60000) return token;
    const answer = await send('/auth/token');
    token = answer.ok ? (await answer.json()).token : undefined;
    goodUntil = token ? JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).exp * 1000 : 0;
    return token;
  };
  window.fetch = async (target, options = {}) => {
    const url = new URL(target.url ?? target, location.href);
    if (url.pathname !== '/graphql') return send(target, options);
    const headers = new Headers(options.headers);
    const bearer = headers.has('authorization') ? undefined : await freshToken();
    if (bearer) headers.set('authorization', 'Bearer ' + bearer);
    return send(target, { ...options, headers });
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    let answer = await post('/auth/sign-in/email', Object.fromEntries(new FormData(form))).catch(() => undefined);
    let body = answer?.ok ? await answer.json() : undefined;
    if (body?.twoFactorRedirect) {
      answer = await post('/auth/two-factor/verify-totp', { code: (prompt(text.code) ?? '').trim() }).catch(() => undefined);
      body = answer?.ok ? await answer.json() : undefined;
    }
    if (body) signedIn = Promise.resolve(show(body.user));
    else if (answer?.status === 429) status.textContent = text.tooMany;
    else status.textContent = answer && answer.status < 500 ? text.unknown : text.unavailable;
  });
  leave.addEventListener('click', async () => {
    await post('/auth/sign-out', {});
    signedIn = Promise.resolve(show());
  });
})();
</script>`;
