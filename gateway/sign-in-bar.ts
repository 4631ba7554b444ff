/**
 * The bar above GraphiQL. It signs in by a session cookie, and wraps `fetch` so that each operation carries a token that
 * is still good for a minute; an Authorization header set in the editor wins. Operations are told apart by their path.
 */
export const signInBar = `
<style>
  #sign-in { display: flex; gap: 8px; align-items: center; height: 44px; padding: 0 12px; font: 14px system-ui, sans-serif; background: #1f2937; color: #f9fafb; }
  #sign-in input { width: 16em; padding: 4px 8px; border: 0; border-radius: 4px; }
  #sign-in button { padding: 4px 12px; border: 0; border-radius: 4px; background: #fbbf24; cursor: pointer; }
  #sign-in output { margin-left: auto; }
  #root { height: calc(100vh - 44px); }
  #root > .graphiql-container { height: 100%; }
</style>
<form id="sign-in" autocomplete="on">
  <input name="email" type="email" placeholder="e-mail" autocomplete="username" required>
  <input name="password" type="password" placeholder="&bull;&bull;&bull;&bull;&bull;&bull;&bull;&bull;" autocomplete="current-password" required>
  <button type="submit" data-fr="Se connecter" data-en="Sign in"></button>
  <button type="button" id="sign-out" data-fr="Se déconnecter" data-en="Sign out" hidden></button>
  <output role="status"></output>
</form>
<script>
(() => {
  const french = navigator.language.startsWith('fr');
  const form = document.getElementById('sign-in');
  const say = (text) => { form.querySelector('output').textContent = text; };
  for (const button of form.querySelectorAll('button')) button.textContent = french ? button.dataset.fr : button.dataset.en;
  const send = window.fetch.bind(window);
  let token, goodUntil = 0;
  const show = (user) => {
    for (const input of form.querySelectorAll('input')) { input.hidden = !!user; input.disabled = !!user; }
    form.querySelector('[type=submit]').hidden = !!user;
    form.querySelector('#sign-out').hidden = !user;
    say(user ? user.name + ' · ' + user.email : french ? 'Non connecté' : 'Signed out');
  };
  const freshToken = async () => {
    if (Date.now() < goodUntil - 60000) return token;
    const answer = await send('/auth/token');
    token = answer.ok ? (await answer.json()).token : undefined;
    goodUntil = token ? JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).exp * 1000 : 0;
    return token;
  };
  const forget = () => { token = undefined; goodUntil = 0; };
  window.fetch = async (target, options = {}) => {
    const url = new URL(typeof target === 'string' ? target : target.url ?? String(target), location.href);
    if (url.pathname !== '/graphql') return send(target, options);
    const headers = new Headers(options.headers);
    if (!headers.has('authorization')) { const bearer = await freshToken(); if (bearer) headers.set('authorization', 'Bearer ' + bearer); }
    return send(target, { ...options, headers });
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { email, password } = Object.fromEntries(new FormData(form));
    const answer = await send('/auth/sign-in/email', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
    forget();
    if (answer.ok) show((await answer.json()).user);
    else say(french ? 'Adresse ou mot de passe inconnus.' : 'Unknown e-mail or password.');
  });
  form.querySelector('#sign-out').addEventListener('click', async () => {
    await send('/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    forget();
    show(null);
  });
  send('/auth/get-session').then((answer) => answer.json()).then((session) => show(session && session.user), () => show(null));
})();
</script>`;
