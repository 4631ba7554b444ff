export type MeetingKindName = 'KICKOFF' | 'REGULAR' | 'RELAUNCH' | 'REVIEW' | 'CLOSING';
export type MeetingStatusName =
  | 'PROPOSED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'AWAITING_WRAP_UP'
  | 'COMPLETED'
  | 'CANCELLED'
  | 'MISSED';
export type ChannelName = 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON';

export const minMeetingMinutes = 20;
export const maxMeetingMinutes = 240;

export interface TimeSlot {
  startsAt: Date;
  minutes: number;
}

/** The instant at which a slot is over. */
export const slotEndsAt = ({ startsAt, minutes }: TimeSlot): Date => new Date(startsAt.getTime() + minutes * 60_000);

export interface MeetingState extends TimeSlot {
  status: MeetingStatusName;
  /** Who asked for the time that stands now: the other one confirms it. */
  proposedById: string;
  startedAt?: Date | null;
  version: number;
}

const runsOut: ReadonlySet<MeetingStatusName> = new Set(['CONFIRMED', 'IN_PROGRESS']);

/** When a meeting's time is over: so many minutes after it was started, or was to begin. */
export const meetingEndsAt = ({ startedAt, startsAt, minutes }: MeetingState): Date =>
  slotEndsAt({ startsAt: startedAt ?? startsAt, minutes });

/** The status by the clock: one whose time is over waits for its wrap-up, whether or not that was written down yet. */
export const meetingStatusAt = (meeting: MeetingState, now: Date): MeetingStatusName =>
  runsOut.has(meeting.status) && meetingEndsAt(meeting) <= now ? 'AWAITING_WRAP_UP' : meeting.status;

const toCome: ReadonlySet<MeetingStatusName> = new Set(['PROPOSED', 'CONFIRMED', 'IN_PROGRESS']);

/** Whether a meeting is not over yet. */
export const isUpcomingOrRunning = (status: MeetingStatusName): boolean => toCome.has(status);
