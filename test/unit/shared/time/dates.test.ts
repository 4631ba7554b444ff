import { describe, expect, jest, test } from '@jest/globals';
import { localDate } from '../../../../services/shared/time/dates.js';

describe('The calendar date of an instant', () => {
  const newYear = new Date('2025-12-31T23:30:00Z');

  test.each([
    ['UTC', '2025-12-31'],
    ['Europe/Paris', '2026-01-01'],
    ['eUROPE/pARIS', '2026-01-01'],
    ['America/New_York', '2025-12-31'],
    ['Asia/Calcutta', '2026-01-01'],
  ])('in %s is %s', (timeZone, date) => {
    expect(localDate(newYear, timeZone)).toBe(date);
  });

  test('uses one cached format per zone, however its name is written', () => {
    localDate(newYear, 'EUROPE/ROME');
    const kept = jest.spyOn(Map.prototype, 'set');
    const made = jest.spyOn(Intl, 'DateTimeFormat');
    localDate(newYear, 'Europe/Rome');
    expect(made).not.toHaveBeenCalled();
    localDate(newYear, 'europe/rome');
    expect(kept.mock.calls.map(([name]) => name)).toEqual(['Europe/Rome']);
    jest.restoreAllMocks();
  });
});
