import { expect, test } from '@jest/globals';
import {
  archiveExpiresAt,
  type DataRequestKindName,
  type DataRequestStatusName,
  isAwaitingConfirmation,
  isDownloadable,
} from '../../../../services/people/privacy/data-request.domain.js';

const now = new Date('2026-03-01T09:00:00Z');
const kinds: DataRequestKindName[] = ['EXPORT', 'ERASURE'];
const statuses: DataRequestStatusName[] = ['REQUESTED', 'READY', 'EXPIRED', 'DONE', 'FAILED'];
const expiries = [null, '2026-03-01T08:59:59Z', '2026-03-01T09:00:00Z', '2026-03-01T09:00:01Z'];

const cells = kinds.flatMap((kind) =>
  statuses.flatMap((status) => expiries.map((expiresAt) => ({ kind, status, expiresAt }))),
);

test.each(cells)(
  'an $kind request that is $status until $expiresAt can be used only in its state and time',
  ({ kind, status, expiresAt }) => {
    const state = { kind, status, expiresAt: expiresAt === null ? null : new Date(expiresAt) };
    const ahead = expiresAt === '2026-03-01T09:00:01Z';
    expect(isDownloadable(state, now)).toBe(kind === 'EXPORT' && status === 'READY' && ahead);
    expect(isAwaitingConfirmation(state, now)).toBe(kind === 'ERASURE' && status === 'REQUESTED' && ahead);
  },
);

test('an archive can be downloaded for seven days', () => {
  expect(archiveExpiresAt(now)).toEqual(new Date('2026-03-08T09:00:00Z'));
});
