import { expect, test } from '@jest/globals';
import { readConfig } from '../../../services/shared/config.js';

test('the defaults apply without any setting', () => {
  expect(readConfig({}, [])).toEqual({
    PORT: 4000,
    HOST: '127.0.0.1',
    DATA_DIR: '.jumelage',
    TRUST_PROXY: 0,
    OIDC_PROVIDERS: [],
    METRICS_HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    MAIL_FROM: 'Jumelage <jumelage@localhost>',
    DEMO: true,
    SANDBOX_CLOCK: false,
    OUTBOX_RETENTION_DAYS: 30,
  });
});

test('an empty variable counts as not set, and unrelated variables are ignored', () => {
  const env = { PORT: '', DEMO: '0', HOME: '/root', PATH: '/bin', npm_config_port: '1', PORTS: '80', HOSTNAME: 'x' };
  expect(readConfig(env, [])).toMatchObject({ PORT: 4000, DEMO: false });
});

test.each([
  ['PORT', 'abc', /^The setting PORT 'abc' is malformed: a whole number from 0 to 65535 is needed\.$/],
  ['PORT', '70000', /PORT '70000' is malformed/],
  ['PORT', '-1', /PORT '-1' is malformed/],
  ['METRICS_PORT', 'on', /METRICS_PORT 'on' is malformed: a whole number from 0/],
  ['DEMO', 'yes', /DEMO 'yes' is malformed: 0 or 1 is needed/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL 'loud' is malformed: one of fatal, error/],
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL .* is malformed: an address that begins with postgresql:\/\//],
  ['NATS_URL', 'localhost:4222', /NATS_URL .* is malformed: an address that begins with nats:\/\//],
  ['PUBLIC_URL', 'jumelage.example', /PUBLIC_URL .* is malformed/],
  [
    'PEOPLE_URL',
    'http://a:4000,',
    /PEOPLE_URL 'http:\/\/a:4000,' is malformed: addresses that begin with http:\/\/ or https/,
  ],
  ['PAIRINGS_URL', 'http://a:4000;http://b:4000 ftp://c', /PAIRINGS_URL .* is malformed/],
  ['PROGRESS_URL', 'http://a:4000, tcp://b:4000', /PROGRESS_URL .* separated by commas, are needed\.$/],
  ['PROGRESS_URL', 'http://a:4000,http://a:4000', /PROGRESS_URL .* is malformed: each address is needed once\.$/],
  ['OUTBOX_RETENTION_DAYS', '0', /OUTBOX_RETENTION_DAYS '0' is malformed: a whole number from 1/],
])('%s=%s is refused by name, with the expected format', (name, value, line) => {
  expect(() => readConfig({ [name]: value }, [])).toThrow(line);
});

test('a service may have several URLs', () => {
  const { PEOPLE_URL, PAIRINGS_URL, PROGRESS_URL } = readConfig(
    { PEOPLE_URL: 'http://people:4000', PAIRINGS_URL: 'http://a:4000, https://b' },
    [],
  );
  expect([PEOPLE_URL, PAIRINGS_URL, PROGRESS_URL]).toEqual([
    ['http://people:4000'],
    ['http://a:4000', 'https://b'],
    undefined,
  ]);
});

test.each(['AUTH_SECRET', 'SERVICE_KEY'])('a %s that is too short is refused without being shown', (name) => {
  expect(() => readConfig({ [name]: 'hunter2' }, [])).toThrow(
    new RegExp(`^The setting ${name} is malformed: at least 32 characters are needed\\.$`),
  );
});

test.each([
  ['DATABSE_URL', 'DATABASE_URL'],
  ['SMPT_URL', 'SMTP_URL'],
  ['SANDBOXCLOCK', 'SANDBOX_CLOCK'],
  ['PAIRING_URL', 'PAIRINGS_URL'],
])('%s is reported as a misspelling', (name, meant) => {
  expect(() => readConfig({ [name]: 'x' }, [])).toThrow(`Unknown setting ${name}: did you mean ${meant}?`);
});

test('the sandbox clock is refused in production', () => {
  expect(readConfig({ SANDBOX_CLOCK: '1' }, []).SANDBOX_CLOCK).toBe(true);
  expect(() => readConfig({ SANDBOX_CLOCK: '1', NODE_ENV: 'production' }, [])).toThrow(/SANDBOX_CLOCK=1 is refused/);
});

test('a command line argument is refused, since settings are environment variables', () => {
  expect(() => readConfig({}, ['--port=4001'])).toThrow(
    /^Unknown setting '--port=4001': settings are environment variables/,
  );
});
