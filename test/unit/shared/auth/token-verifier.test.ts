import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import { remoteKeySet } from '../../../../services/shared/auth/remote-key-set.js';
import { createTokenVerifier } from '../../../../services/shared/auth/token-verifier.js';

const issuer = 'https://jumelage.example';
type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

let ours: Pair;
let theirs: Pair;
let keys: JWTVerifyGetKey;

const keySetOf = async (...pairs: [string, Pair][]) => ({
  keys: await Promise.all(
    pairs.map(async ([kid, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' })),
  ),
});

beforeAll(async () => {
  [ours, theirs] = [
    await generateKeyPair('EdDSA', { extractable: true }),
    await generateKeyPair('EdDSA', { extractable: true }),
  ];
  keys = createLocalJWKSet(await keySetOf(['ours', ours]));
});

interface Change {
  claims?: Record<string, unknown>;
  key?: Pair['privateKey'] | Uint8Array;
  alg?: string;
  kid?: string;
  issuer?: string;
  audience?: string;
  expires?: string | number | null;
}

function token({ claims = {}, alg = 'EdDSA', kid = 'ours', expires = '10m', ...change }: Change = {}): Promise<string> {
  const made = new SignJWT({ sub: 'camille', ...claims })
    .setProtectedHeader({ alg, kid })
    .setIssuer(change.issuer ?? issuer)
    .setAudience(change.audience ?? issuer);
  if (expires !== null) made.setExpirationTime(expires);
  return made.sign(change.key ?? ours.privateKey);
}

const past = () => Math.floor(Date.now() / 1000) - 1;

describe('A token verifier', () => {
  test('returns the viewer that a valid token describes', async () => {
    const claims = { coordinates: ['p1', 7, 'p2'], scopes: ['*'], locale: 'fr-CA' };
    const viewer = await createTokenVerifier(keys, issuer)(`Bearer ${await token({ claims })}`);
    expect(viewer).toEqual({
      personId: 'camille',
      coordinates: ['p1', 'p2'],
      scopes: ['*'],
      locale: 'fr-CA',
      expiresAt: expect.any(Date),
    });
    const minutes = ((viewer?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9.9);
    expect(minutes).toBeLessThanOrEqual(10);
  });

  test('ignores claims of the wrong type', async () => {
    const claims = { coordinates: 'p1', scopes: { all: true }, locale: 12 };
    const viewer = await createTokenVerifier(keys, issuer)(`bearer ${await token({ claims })}`);
    expect(viewer).toMatchObject({ coordinates: [], scopes: [], locale: undefined });
  });

  test.each([undefined, ''])('returns no viewer for %p', async (authorization) => {
    expect(await createTokenVerifier(keys, issuer)(authorization)).toBeNull();
  });

  test.each<[string, () => Promise<string> | string, RegExp]>([
    ['that has expired', () => token({ expires: past() }), /expired/],
    ['of another key', () => token({ key: theirs.privateKey }), /not valid here/],
    ['of an unknown key', () => token({ kid: 'nobody', key: theirs.privateKey }), /not valid here/],
    ['of another issuer', () => token({ issuer: 'https://elsewhere.example' }), /not valid here/],
    ['for another audience', () => token({ audience: 'https://elsewhere.example' }), /not valid here/],
    ['without an end', () => token({ expires: null }), /not valid here/],
    ['of nobody', () => token({ claims: { sub: undefined } }), /not valid here/],
    [
      'signed with a secret',
      () => token({ alg: 'HS256', key: new TextEncoder().encode('x'.repeat(32)) }),
      /not valid here/,
    ],
    [
      'without a signature',
      async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await token()).split('.')[1]}.`,
      /not valid here/,
    ],
    [
      'that was changed',
      async () => (await token()).replace(/\.(.)/, (_, first) => `.${first === 'e' ? 'f' : 'e'}`),
      /not valid here/,
    ],
    ['that is none', () => 'abc', /not valid here/],
  ])('rejects a token %s', async (_what, make, message) => {
    const refused = createTokenVerifier(keys, issuer)(`Bearer ${await make()}`);
    await expect(refused).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
      message: expect.stringMatching(message),
    });
  });

  test.each(['Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer a\nb'])(
    'rejects %p as malformed',
    async (authorization) => {
      await expect(createTokenVerifier(keys, issuer)(authorization)).rejects.toMatchObject({
        extensions: { code: 'UNAUTHENTICATED' },
        message: expect.stringContaining('malformed'),
      });
    },
  );

  test('checks a signature once, and caches the token until it expires', async () => {
    const asked = jest.fn(keys);
    const verify = createTokenVerifier(asked, issuer);
    const authorization = `Bearer ${await token()}`;
    const first = await verify(authorization);
    expect(await verify(authorization)).toBe(first);
    expect(asked).toHaveBeenCalledTimes(1);
    jest.useFakeTimers({ now: Date.now() + 10 * 60_000 + 1 });
    try {
      for (let again = 0; again < 2; again++)
        await expect(verify(authorization)).rejects.toThrow('The token has expired. Get a new one at /auth/token.');
    } finally {
      jest.useRealTimers();
    }
  });

  test('reports an unreachable key set as a bug, not as an invalid token', async () => {
    const down = createTokenVerifier(async () => {
      throw new Error('connection refused');
    }, issuer);
    await expect(down(`Bearer ${await token()}`)).rejects.toThrow('connection refused');
  });
});

describe('A remote key set', () => {
  test('is fetched on first use, and again when a token names an unknown key', async () => {
    let known = await keySetOf(['ours', ours]);
    const fetchKeys = jest.fn(async () => known);
    const verify = createTokenVerifier(remoteKeySet(fetchKeys), issuer);
    expect(fetchKeys).not.toHaveBeenCalled();
    await verify(`Bearer ${await token()}`);
    await verify(`Bearer ${await token({ claims: { n: 2 } })}`);
    expect(fetchKeys).toHaveBeenCalledTimes(1);
    known = await keySetOf(['ours', ours], ['new', theirs]);
    const fresh = `Bearer ${await token({ kid: 'new', key: theirs.privateKey })}`;
    await expect(verify(fresh)).rejects.toThrow('not valid here');
    jest.useFakeTimers({ now: Date.now() + 1001 });
    try {
      expect((await verify(fresh))?.personId).toBe('camille');
    } finally {
      jest.useRealTimers();
    }
    expect(fetchKeys).toHaveBeenCalledTimes(2);
  });

  test('is fetched again one second after a failure', async () => {
    const fetchKeys = jest.fn(async () => keySetOf(['ours', ours]));
    fetchKeys.mockRejectedValueOnce(new Error('not up yet'));
    const verify = createTokenVerifier(remoteKeySet(fetchKeys), issuer);
    const authorization = `Bearer ${await token()}`;
    for (let again = 0; again < 2; again++) await expect(verify(authorization)).rejects.toThrow('not up yet');
    expect(fetchKeys).toHaveBeenCalledTimes(1);
    jest.useFakeTimers({ now: Date.now() + 1001 });
    try {
      expect((await verify(authorization))?.personId).toBe('camille');
    } finally {
      jest.useRealTimers();
    }
    expect(fetchKeys).toHaveBeenCalledTimes(2);
  });

  test('stays in use while a newer one cannot be fetched, with one fetch at a time and one per second', async () => {
    const fetchKeys = jest.fn(async () => keySetOf(['ours', ours]));
    const verify = createTokenVerifier(remoteKeySet(fetchKeys), issuer);
    const good = async (n: number) => `Bearer ${await token({ claims: { n } })}`;
    const bogus = async (n: number) =>
      `Bearer ${await token({ claims: { n }, kid: 'nobody', key: theirs.privateKey })}`;
    await verify(await good(0));
    const now = Date.now();
    let fail: (error: Error) => void = () => undefined;
    fetchKeys.mockImplementation(() => new Promise((_, reject) => (fail = reject)));
    jest.useFakeTimers({ now: now + 1001, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    try {
      const first = expect(verify(await bogus(1))).rejects.toThrow('down');
      await new Promise((resolve) => setImmediate(resolve));
      expect((await verify(await good(2)))?.personId).toBe('camille');
      jest.setSystemTime(now + 5000);
      const second = expect(verify(await bogus(3))).rejects.toThrow('down');
      await new Promise((resolve) => setImmediate(resolve));
      expect(fetchKeys).toHaveBeenCalledTimes(2);
      fail(new Error('down'));
      await Promise.all([first, second]);
      expect((await verify(await good(4)))?.personId).toBe('camille');
      fetchKeys.mockRejectedValue(new Error('down'));
      await expect(verify(await bogus(5))).rejects.toThrow('down');
      await expect(verify(await bogus(6))).rejects.toThrow('down');
      expect(fetchKeys).toHaveBeenCalledTimes(3);
    } finally {
      jest.useRealTimers();
    }
  });
});
