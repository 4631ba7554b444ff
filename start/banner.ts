import type { DemoAccount } from '../demo/load.js';
import { exampleQuery } from './example-query.js';

/** Returns the text that `npm start` prints when the server is ready. */
export function readyBanner({ url, accounts }: { url: string; accounts: DemoAccount[] }): string {
  const nameWidth = Math.max(...accounts.map(({ name }) => name.length));
  const emailWidth = Math.max(...accounts.map(({ email }) => email.length));
  const signIns = accounts.map(
    ({ name, email, password }) => `    ${name.padEnd(nameWidth)}   ${email.padEnd(emailWidth)}   ${password}`,
  );
  return [
    '',
    `  Jumelage is ready: ${url}/graphql`,
    '',
    ...(signIns.length > 0 ? ['  Sign in there as one of:', ...signIns, ''] : []),
    '  A query to paste:',
    '',
    ...exampleQuery.split('\n').map((line) => `    ${line}`),
    '',
    '  Ctrl-C stops it. The data is kept.',
    '',
  ].join('\n');
}
