/** Event type -> payload, as progress records them. Streams: the pairing, mentor and mentee; of a reminder, its recipient. */
export interface ProgressEvents {
  GoalSet: { goalId: string; pairingId: string };
  GoalProgressed: {
    goalId: string;
    pairingId: string;
    entryId: string;
    /** Whether both parties may read the entry. */
    shared: boolean;
    /** Whether the goal's percent moved, which both parties see. */
    moved: boolean;
  };
  MeetingProposed: { meetingId: string; pairingId: string };
  MeetingConfirmed: { meetingId: string; pairingId: string };
  MeetingRescheduled: { meetingId: string; pairingId: string };
  MeetingCancelled: { meetingId: string; pairingId: string };
  ReminderSent: { reminderId: string; recipientId: string };
}
