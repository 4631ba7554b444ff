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
  /** Documents sent before a meeting; only the sender's own count. */
  PreparationSent: {
    meetingId: string;
    pairingId: string;
    senderId: string;
    recipientId: string;
    documentIds: string[];
  };
  ReminderSent: { reminderId: string; recipientId: string };
}
