import type { ProgressEvents } from '../../contracts/progress-events.js';

export type MeetingEventType = {
  [Type in keyof ProgressEvents]: ProgressEvents[Type] extends { meetingId: string } ? Type : never;
}[keyof ProgressEvents];

interface MeetingEventRule {
  /** What `meetingChanged` calls it; absent for events that it does not deliver. */
  change?: string;
  /** The description of the enum value. */
  description?: string;
  /** Whether calendars have to show it: it raises SEQUENCE. */
  raisesIcsSequence: boolean;
}

/** What each event of a meeting means to its followers, one record each. */
export const meetingChanges = {
  MeetingProposed: { change: 'PROPOSED', description: 'A party proposed it.', raisesIcsSequence: false },
  MeetingConfirmed: { change: 'CONFIRMED', description: 'Both parties agree on it.', raisesIcsSequence: true },
  MeetingRescheduled: {
    change: 'RESCHEDULED',
    description: 'A party proposed another time for it.',
    raisesIcsSequence: true,
  },
  MeetingCancelled: { change: 'CANCELLED', description: 'It was cancelled.', raisesIcsSequence: true },
  MeetingAgendaChanged: { change: 'AGENDA_CHANGED', description: 'Its agenda changed.', raisesIcsSequence: false },
  PreparationSent: { change: 'PREPARED', description: 'A party sent a preparation.', raisesIcsSequence: false },
  MeetingStarted: { change: 'STARTED', description: 'It has started.', raisesIcsSequence: false },
  MeetingNoted: { change: 'NOTED', description: 'A party wrote a note.', raisesIcsSequence: false },
  MeetingWrappedUp: {
    change: 'WRAPPED_UP',
    description: 'A party wrapped it up, or logged it afterwards.',
    raisesIcsSequence: false,
  },
  MeetingMissed: { change: 'MISSED', description: 'It did not take place.', raisesIcsSequence: true },
  MeetingEnded: { raisesIcsSequence: false },
  MeetingHeld: { raisesIcsSequence: false },
  MeetingPhaseReached: { raisesIcsSequence: false },
} as const satisfies Record<MeetingEventType, MeetingEventRule>;

type Changes = typeof meetingChanges;

/** The events that `meetingChanged` delivers. */
export type MeetingChangeEventType = {
  [Type in MeetingEventType]: Changes[Type] extends { change: string } ? Type : never;
}[MeetingEventType];

export type MeetingChangeName = Changes[MeetingChangeEventType]['change'];
