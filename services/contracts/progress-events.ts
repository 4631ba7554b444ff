interface GoalRef {
  goalId: string;
  pairingId: string;
}

interface MeetingRef {
  meetingId: string;
  pairingId: string;
}

/** Time of a meeting: an ISO 8601 instant, and a length in minutes. */
interface MeetingTime {
  startsAt: string;
  minutes: number;
}

/**
 * Event type -> payload, as progress records them. Streams: the pairing, the mentor and the mentee; for a reminder, its
 * recipient. Payloads contain no text written by users.
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
    /** Whether the goal's percentage changed, which both parties see. */
    moved: boolean;
  };
  GoalMilestoneDone: GoalRef & { milestoneId: string };
  GoalCommented: GoalRef & { commentId: string };
  GoalHeld: GoalRef;
  GoalResumed: GoalRef;
  /** `entryId` is the entry that records the result and what was learned; it sets the goal to 100 %. */
  GoalAchieved: GoalRef & { entryId: string };
  /** `goalId` is the new goal, which replaces `supersededId`. */
  GoalRedefined: GoalRef & { supersededId: string };
  /** `entryId` is the entry that records what was learned. */
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
  /**
   * The meeting is upcoming from now on, until it is rescheduled, cancelled, missed or held, or its time has passed.
   */
  MeetingConfirmed: MeetingRef & MeetingTime;
  MeetingRescheduled: MeetingRef;
  MeetingCancelled: MeetingRef;
  MeetingAgendaChanged: MeetingRef;
  /** Documents were sent before a meeting; `documentIds` lists the sender's own. */
  PreparationSent: MeetingRef & { senderId: string; recipientId: string; documentIds: string[] };
  MeetingStarted: MeetingRef;
  /**
   * The meeting's time has passed and it waits to be wrapped up. Recorded once, before the meeting is held or missed.
   */
  MeetingEnded: MeetingRef & MeetingTime;
  /** For a private note, the stream is the author only. */
  MeetingNoted: MeetingRef & { noteId: string; shared: boolean };
  /** Somebody wrapped the meeting up, or added to the wrap-up; `MeetingHeld` is recorded once, with the first. */
  MeetingWrappedUp: MeetingRef;
  MeetingMissed: MeetingRef;
  /**
   * A meeting in progress reached a phase of its timetable; null when it is over. For live display only: no service
   * stores it. Streams: the meeting, the mentor and the mentee.
   */
  MeetingPhaseReached: MeetingRef & { phase: 'CONTACT' | 'HOT_TOPICS' | 'PRIORITIES' | 'WRAP_UP' | null };
  /** The two met: a contact at `startsAt`. Recorded once per meeting, including logged ones. */
  MeetingHeld: MeetingRef &
    MeetingTime & { channel: 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON'; organizerId: string };

  ReminderSent: { reminderId: string; recipientId: string };

  EvaluationOpened: { evaluationId: string; pairingId: string };
  /** One party has answered. Recorded just before `EvaluationRevealed`, since answers are hidden until then. */
  EvaluationSubmitted: { evaluationId: string; pairingId: string };
  EvaluationRevealed: { evaluationId: string; pairingId: string };
}
