import type { PairingHealthName } from '../../contracts/pairings-events.js';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { FrequencyName } from './frequency.domain.js';
import type { RhythmAdviceName, RhythmWishName } from './rhythm.domain.js';

export const PairingHealth = describedEnum<PairingHealthName>(
  'PairingHealth',
  'Derived from the agreed frequency and the last contact on any channel; never stored by hand.',
  {
    NEW: 'The two have not been in touch yet.',
    ON_RHYTHM: 'In touch as agreed, or with a confirmed meeting ahead, or over for less than a day.',
    SLIPPING: 'Quiet for longer than agreed.',
    DORMANT: 'Quiet for so long that it may have fallen asleep.',
    PAUSED: 'Paused by the two: the clocks stand still.',
    ENDED: 'Ended, or coming to its end: no contact is due any more.',
  },
);

export const RhythmAdvice = describedEnum<RhythmAdviceName>('RhythmAdvice', 'What would keep two people in step.', {
  IN_STEP: 'Both reach out.',
  EASE_OFF: 'It is nearly always the viewer who reaches out: leave some room to the other.',
  REACH_OUT: 'It is nearly always the other who reaches out: it is the viewer’s turn.',
  TOO_LITTLE_DATA: 'There are fewer than four contacts yet.',
});

export const RhythmWish = describedEnum<RhythmWishName>('RhythmWish', 'How often somebody would like to be in touch.', {
  MORE: 'More often than now.',
  SAME: 'As often as now.',
  LESS: 'Less often than now.',
});

export const Frequency = describedEnum<FrequencyName>('Frequency', 'How often two people want to be in touch.', {
  WEEKLY: 'Every 7 days.',
  BIWEEKLY: 'Every 14 days.',
  MONTHLY: 'Every 30 days.',
  QUARTERLY: 'Every 91 days.',
  FEW_TIMES_A_YEAR: 'Every 122 days.',
  AS_NEEDED: 'Whenever one of them needs it.',
});
