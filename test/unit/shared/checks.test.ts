import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { checkHttps, checkTimeZone } from '../../../services/shared/checks.js';

describe('A time zone', () => {
  test.each(['Europe/Paris', 'america/montreal', 'UTC', 'Etc/GMT+12', 'Australia/Lord_Howe', 'EST', null, undefined])(
    'may be %s',
    (zone) => expect(checkTimeZone(['timeZone'], zone)).toEqual([]),
  );

  test.each(['', 'Mars/Phobos', '+02:00', 'Z', 'Europe', 'PST', 'IST', 'ACT', 'Europe/Paris\n', 'x'.repeat(100_000)])(
    'may not be %p',
    (zone) =>
      expect(checkTimeZone(['timeZone'], zone)).toEqual([
        { code: 'INVALID', path: ['timeZone'], text: 'invalid.timeZone', values: { field: 'timeZone' } },
      ]),
  );

  test('that is accepted is accepted by all code that computes with it', () => {
    const odd = ['SystemV/PST8PDT', 'US/Pacific-New', 'GMT0', 'CST', 'AST', 'JST', 'VST', 'MIT', 'PRT', 'ROC', 'HST'];
    for (const zone of [...Intl.supportedValuesOf('timeZone'), ...odd]) {
      if (checkTimeZone([], zone).length > 0) continue;
      const instant = Temporal.PlainDate.from('2026-03-29').toPlainDateTime('02:30').toZonedDateTime(zone);
      expect(Number.isFinite(instant.epochMilliseconds)).toBe(true);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
  });
});

describe('An https address', () => {
  test.each(['https://meet.example.org/a?b=c,d;e#f', 'HTTPS://example.org', null, undefined])('may be %s', (address) =>
    expect(checkHttps(['joinUrl'], address)).toEqual([]),
  );

  test.each([
    'http://example.org',
    'javascript:alert(1)',
    'example.org',
    'https://',
    'https://example.org/\r\nATTACH:x',
    ' https://example.org',
    'https://example.org/a b',
    'https://exa\tmple.org',
    `https://example.org/${'x'.repeat(2000)}`,
  ])('may not be %p', (address) => expect(checkHttps(['joinUrl'], address)).toHaveLength(1));
});
