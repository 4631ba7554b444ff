interface OfGoal {
  goalId: string;
  pairingId: string;
}

interface OfMeeting {
  meetingId: string;
  pairingId: string;
}

/** A meeting's time: an ISO instant, and a length in minutes. */
interface AtTime {
  startsAt: string;
  minutes: number;
}

/**
 * Event type -> payload, as progress records them. Streams: the pairing, mentor and mentee; of a reminder, its recipient.
 * No text that anybody wrote is in them.
 */
export interface ProgressEvents {
  GoalSet: OfGoal;
  GoalSuggested: OfGoal;
  GoalAccepted: OfGoal;
  GoalDeclined: OfGoal;
  GoalUpdated: OfGoal;
  GoalProgressed: OfGoal & {
    entryId: string;
    /** Whether both parties may read the entry. */
    shared: boolean;
    /** Whether the goal's percent moved, which both parties see. */
    moved: boolean;
  };
  GoalMilestoneDone: OfGoal & { milestoneId: string };
  GoalCommented: OfGoal & { commentId: string };
  GoalHeld: OfGoal;
  GoalResumed: OfGoal;
  /** `entryId` says what was reached and learned; it takes the goal to 100 %. */
  GoalAchieved: OfGoal & { entryId: string };
  /** `goalId` is the new one, which takes the place of `supersededId`. */
  GoalRedefined: OfGoal & { supersededId: string };
  /** `entryId` says what was learned. */
  GoalLetGo: OfGoal & { entryId: string };

  ActionItemAdded: { actionItemId: string; pairingId: string; ownerId: string };
  ActionItemCompleted: { actionItemId: string; pairingId: string };
  ActionItemDropped: { actionItemId: string; pairingId: string };
  ActionItemAcknowledged: { actionItemId: string; pairingId: string };
  PlanUpdated: { pairingId: string };
  ChallengeRecorded: { challengeId: string; pairingId: string };
  ChallengeConcluded: { challengeId: string; pairingId: string };
  AdviceGiven: { adviceId: string; pairingId: string };
  AdviceUpdated: { adviceId: string; pairingId: string };
  FeedbackGiven: { feedbackId: string; pairingId: string; toId: string };
  FeedbackAcknowledged: { feedbackId: string; pairingId: string };

  MeetingProposed: OfMeeting;
  /** From now on it lies ahead, until it is rescheduled, cancelled, missed, held, or its time has passed. */
  MeetingConfirmed: OfMeeting & AtTime;
  MeetingRescheduled: OfMeeting;
  MeetingCancelled: OfMeeting;
  MeetingAgendaChanged: OfMeeting;
  /** Documents sent before a meeting; only the sender's own count. */
  PreparationSent: OfMeeting & { senderId: string; recipientId: string; documentIds: string[] };
  MeetingStarted: OfMeeting;
  /** Its time has passed: it waits to be wrapped up. Once, before it is held or missed. */
  MeetingEnded: OfMeeting & AtTime;
  /** A private note is told to its author alone. */
  MeetingNoted: OfMeeting & { noteId: string; shared: boolean };
  /** Somebody wrapped up, or added to it; `MeetingHeld` comes once, with the first. */
  MeetingWrappedUp: OfMeeting;
  MeetingMissed: OfMeeting;
  /**
   * The clock of a meeting that is in progress reached a phase; null when it is over. For who follows its phases: it
   * changes nothing that anybody would keep. Streams: the meeting, mentor and mentee.
   */
  MeetingPhaseReached: OfMeeting & { phase: 'CONTACT' | 'HOT_TOPICS' | 'PRIORITIES' | 'WRAP_UP' | null };
  /** The two met: a contact at `startsAt`. Once for each meeting, logged ones included. */
  MeetingHeld: OfMeeting &
    AtTime & { channel: 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON'; organizerId: string };

  ReminderSent: { reminderId: string; recipientId: string };

  EvaluationOpened: { evaluationId: string; pairingId: string };
  /** One of the two has answered: recorded with `EvaluationRevealed`, before it, since until then it is hidden. */
  EvaluationSubmitted: { evaluationId: string; pairingId: string };
  EvaluationRevealed: { evaluationId: string; pairingId: string };
}
