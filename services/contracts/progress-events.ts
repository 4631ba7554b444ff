interface GoalRef {
  goalId: string;
  pairingId: string;
}

interface MeetingRef {
  meetingId: string;
  pairingId: string;
}

/** A meeting's time: an ISO instant, and a length in minutes. */
interface MeetingTime {
  startsAt: string;
  minutes: number;
}

/**
 * Event type -> payload, as progress records them. Streams: the pairing, mentor and mentee; of a reminder, its recipient.
 * No text that anybody wrote is in them.
 */
export interface ProgressEvents {
  GoalSet: GoalRef;
  GoalSuggested: GoalRef;
  GoalAccepted: GoalRef;
  GoalDeclined: GoalRef;
  GoalUpdated: GoalRef;
  GoalProgressed: GoalRef & {
    entryId: string;
    /** Whether both parties may read the entry. */
    shared: boolean;
    /** Whether the goal's percent moved, which both parties see. */
    moved: boolean;
  };
  GoalMilestoneDone: GoalRef & { milestoneId: string };
  GoalCommented: GoalRef & { commentId: string };
  GoalHeld: GoalRef;
  GoalResumed: GoalRef;
  /** `entryId` says what was reached and learned; it takes the goal to 100 %. */
  GoalAchieved: GoalRef & { entryId: string };
  /** `goalId` is the new one, which takes the place of `supersededId`. */
  GoalRedefined: GoalRef & { supersededId: string };
  /** `entryId` says what was learned. */
  GoalLetGo: GoalRef & { entryId: string };

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

  MeetingProposed: MeetingRef;
  /** From now on it lies ahead, until it is rescheduled, cancelled, missed, held, or its time has passed. */
  MeetingConfirmed: MeetingRef & MeetingTime;
  MeetingRescheduled: MeetingRef;
  MeetingCancelled: MeetingRef;
  MeetingAgendaChanged: MeetingRef;
  /** Documents sent before a meeting; only the sender's own count. */
  PreparationSent: MeetingRef & { senderId: string; recipientId: string; documentIds: string[] };
  MeetingStarted: MeetingRef;
  /** Its time has passed: it waits to be wrapped up. Once, before it is held or missed. */
  MeetingEnded: MeetingRef & MeetingTime;
  /** A private note is told to its author alone. */
  MeetingNoted: MeetingRef & { noteId: string; shared: boolean };
  /** Somebody wrapped up, or added to it; `MeetingHeld` comes once, with the first. */
  MeetingWrappedUp: MeetingRef;
  MeetingMissed: MeetingRef;
  /**
   * The clock of a meeting that is in progress reached a phase; null when it is over. For who follows its phases: it
   * changes nothing that anybody would keep. Streams: the meeting, mentor and mentee.
   */
  MeetingPhaseReached: MeetingRef & { phase: 'CONTACT' | 'HOT_TOPICS' | 'PRIORITIES' | 'WRAP_UP' | null };
  /** The two met: a contact at `startsAt`. Once for each meeting, logged ones included. */
  MeetingHeld: MeetingRef &
    MeetingTime & { channel: 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON'; organizerId: string };

  ReminderSent: { reminderId: string; recipientId: string };

  EvaluationOpened: { evaluationId: string; pairingId: string };
  /** One of the two has answered: recorded with `EvaluationRevealed`, before it, since until then it is hidden. */
  EvaluationSubmitted: { evaluationId: string; pairingId: string };
  EvaluationRevealed: { evaluationId: string; pairingId: string };
}
