import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createActivePairing } from '../../support/fixtures/active-pairing.js';
import { setGoal, type TestPairing } from '../../support/fixtures/fixtures.js';
import { startJumelage, type TestJumelage } from '../../support/graph/jumelage.js';
import { waitUntil } from '../../support/graph/toy-graph.js';

const executablePath = '/usr/bin/chromium';
const args =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
/** Password of all accounts in these tests. */
const password = 'a good password';
const present = existsSync(executablePath);
if (!present) console.warn(`The page is not tested: there is no ${executablePath} here.`);
const inBrowser = present || process.env.CI ? test : test.skip;

let jumelage: TestJumelage;
let pairing: TestPairing;
let goalId: string;
let browser: Browser | undefined;

beforeAll(async () => {
  jumelage = await startJumelage();
  pairing = await createActivePairing(await jumelage.join('Solange'), await jumelage.join('Malik'));
  goalId = await setGoal(pairing);
  if (present || process.env.CI) browser = await chromium.launch({ executablePath, args: args.split(' ') });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await jumelage.close();
});

interface Visit {
  page: Page;
  /** Requests of the page to other origins. */
  elsewhere: string[];
  /** Errors of the console and of the page. */
  complaints: string[];
}

/** Opens the page in a new browser profile with that language. */
async function visit(locale: string): Promise<Visit> {
  if (!browser) throw new Error('No browser was started.');
  const page = await (await browser.newContext({ locale, viewport: { width: 1280, height: 800 } })).newPage();
  page.setDefaultTimeout(30_000);
  const seen: Visit = { page, elsewhere: [], complaints: [] };
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== jumelage.url && protocol !== 'data:' && protocol !== 'blob:') seen.elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  await page.goto(`${jumelage.url}/graphql`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  return seen;
}

async function signInAs({ page }: Visit, email: string): Promise<void> {
  await page.fill('#sign-in [name=email]', email);
  await page.fill('#sign-in [name=password]', password);
  await page.click('#sign-in [type=submit]');
  await page.locator('#sign-out').waitFor();
}

/**
 * Replaces the editor's content and runs it. The editor would add a second closing brace to a query that begins with
 * one.
 */
async function run({ page }: Visit, query: string): Promise<void> {
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(query);
  await page.click('.graphiql-execute-button');
}

function answer({ page }: Visit, text: string | RegExp): Promise<void> {
  return page.locator('.result-window', { hasText: text }).waitFor();
}

inBrowser(
  'the page signs in, answers the example query and shows live events, all of it from one origin',
  async () => {
    const here = await visit('fr-CA');
    await signInAs(here, pairing.mentor.email);
    expect(await here.page.textContent('#sign-in output')).toBe(`Solange · ${pairing.mentor.email}`);

    await here.page.click('.graphiql-execute-button');
    await answer(here, 'Solange');
    await answer(here, 'Vendre ma première série');

    const listening = jumelage.progress.runtime.eventHub.subscriberCount;
    await run(
      here,
      'subscription { goalUpdated { change entry { text } goal { percent pairing { mentee { displayName } } } } }',
    );
    await waitUntil(() => jumelage.progress.runtime.eventHub.subscriberCount === listening + 1);
    await pairing.mentee.query(
      'mutation ($input: AddProgressInput!) { addProgress(input: $input) { userErrors { code } } }',
      { input: { goalId, kind: 'DO', text: 'Trois bols au café du coin', percent: 40 } },
    );
    await answer(here, 'Trois bols au café du coin');
    await answer(here, 'Malik');
    await here.page.click('.graphiql-execute-button');
    await waitUntil(() => jumelage.progress.runtime.eventHub.subscriberCount === listening);

    expect(here.elsewhere).toEqual([]);
    expect(here.complaints).toEqual([]);
  },
  60_000,
);

inBrowser(
  'the page fills the window, and whoever is signed out asks as nobody',
  async () => {
    const here = await visit('en-GB');
    expect(await here.page.textContent('#sign-in [type=submit]')).toBe('Sign in');
    expect(await here.page.textContent('#sign-in output')).toBe('Signed out');
    const bottom = await here.page.locator('.graphiql-sidebar').evaluate((bar) => bar.getBoundingClientRect().bottom);
    expect(bottom).toBe(800);
    await run(here, 'query { viewer { displayName } programs { edges { node { name } } } }');
    await answer(here, /"viewer":\s*null/);
    expect(here.complaints).toEqual([]);
  },
  60_000,
);

inBrowser(
  'the page speaks the first of the browser’s languages that it knows, and French when it knows none',
  async () => {
    const [french, german] = [await visit('fr-FR'), await visit('de-DE')];
    for (const { page } of [french, german])
      expect(await page.textContent('#sign-in [type=submit]')).toBe('Se connecter');
    await french.page.fill('#sign-in [name=email]', pairing.mentee.email);
    await french.page.fill('#sign-in [name=password]', 'not the password');
    await french.page.click('#sign-in [type=submit]');
    await french.page.locator('#sign-in output', { hasText: 'Adresse ou mot de passe incorrects' }).waitFor();
    await signInAs(french, pairing.mentee.email);
    await french.page.click('#sign-out');
    await french.page.locator('#sign-in output', { hasText: 'Non connecté' }).waitFor();
  },
  60_000,
);
