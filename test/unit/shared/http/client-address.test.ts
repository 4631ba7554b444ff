import type { IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { addressBehindProxies, addressFromGateway } from '../../../../services/shared/http/client-address.js';

const from = (forwarded: string | undefined, told?: string) =>
  ({
    socket: { remoteAddress: '192.0.2.1' },
    headers: { 'x-forwarded-for': forwarded, 'x-client-address': told },
  }) as unknown as IncomingMessage;

test.each([
  [0, '203.0.113.9', '192.0.2.1'],
  [0, undefined, '192.0.2.1'],
  [1, '203.0.113.9', '203.0.113.9'],
  [1, 'made up, 203.0.113.9', '203.0.113.9'],
  [2, 'made up, 203.0.113.9, 198.51.100.2', '203.0.113.9'],
  [2, '203.0.113.9', '203.0.113.9'],
  [1, undefined, '192.0.2.1'],
])('behind %i proxies, X-Forwarded-For: %s gives %s', (proxies, forwarded, address) => {
  expect(addressBehindProxies(proxies)(from(forwarded, 'anything'))).toBe(address);
});

test('behind the gateway, the header of the gateway gives the address', () => {
  expect(addressFromGateway(from('203.0.113.9', '198.51.100.7'))).toBe('198.51.100.7');
  expect(addressFromGateway(from('203.0.113.9'))).toBe('');
});
