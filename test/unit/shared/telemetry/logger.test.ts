import { expect, test } from '@jest/globals';
import { createLogger } from '../../../../services/shared/telemetry/logger.js';

function logged(write: (log: ReturnType<typeof createLogger>) => void): {
  lines: Record<string, unknown>[];
  text: string;
} {
  const texts: string[] = [];
  write(createLogger('debug', 'test', { write: (line) => void texts.push(line) }));
  return { lines: texts.map((line) => JSON.parse(line)), text: texts.join('') };
}

test('secrets are redacted at every depth', () => {
  const { text, lines } = logged((log) => {
    log.info({ authorization: 'Bearer s3cr3t', password: 's3cr3t' }, 'one');
    log.info({ headers: { authorization: 's3cr3t', cookie: 's3cr3t', 'set-cookie': 's3cr3t' } }, 'two');
    log.info(
      { request: { headers: { authorization: 's3cr3t' }, body: { token: 's3cr3t', secret: 's3cr3t' } } },
      'three',
    );
  });
  expect(lines.map(({ msg }) => msg)).toEqual(['one', 'two', 'three']);
  expect(text).not.toContain('s3cr3t');
});

test('an error is logged with message, stack and causes, but without its other properties', () => {
  const refused = Object.assign(new Error('duplicate key value violates unique constraint "person_email"'), {
    name: 'DatabaseError',
    code: '23505',
    constraint: 'person_email',
    detail: 'Key (email)=(ana@example.org) already exists.',
    parameters: ['ana@example.org'],
  });
  const { lines, text } = logged((log) =>
    log.error({ err: new Error('not kept', { cause: refused }) }, 'An operation failed'),
  );
  expect(lines[0]?.err).toMatchObject({
    message: 'not kept',
    stack: expect.stringContaining('logger.test'),
    cause: { type: 'DatabaseError', code: '23505', constraint: 'person_email' },
  });
  expect(text).not.toContain('ana@example.org');
});

test('a thrown value that is no error is logged, and circular causes end', () => {
  const circle: Error & { cause?: unknown } = new Error('round');
  circle.cause = circle;
  const { lines } = logged((log) => {
    log.error({ err: 'a word' }, 'thrown');
    log.error({ err: circle }, 'thrown');
  });
  expect(lines.map(({ err }) => (typeof err === 'string' ? err : (err as Error).message))).toEqual(['a word', 'round']);
});
