import { exampleQuery } from './example-query.js';

export interface DemoAccount {
  who: string;
  email: string;
  password: string;
}

/** What a newcomer reads once everything runs. */
export function readyBanner({ url, accounts }: { url: string; accounts: DemoAccount[] }): string {
  const widest = (read: (account: DemoAccount) => string) =>
    Math.max(...accounts.map((account) => read(account).length));
  const [who, email] = [widest((account) => account.who), widest((account) => account.email)];
  const signIns = accounts.map((one) => `    ${one.who.padEnd(who)}   ${one.email.padEnd(email)}   ${one.password}`);
  return [
    '',
    `  Jumelage is ready: ${url}/graphql`,
    '',
    ...(signIns.length > 0 ? ['  Sign in there as one of:', ...signIns, ''] : []),
    '  A query to paste:',
    '',
    ...exampleQuery.split('\n').map((line) => `    ${line}`),
    '',
    '  Ctrl-C ends it; what is there is kept.',
    '',
  ].join('\n');
}
