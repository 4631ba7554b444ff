import type DataLoader from 'dataloader';
import type { PairingsRpc } from '../../contracts/pairings-rpc.js';
import type { PeopleRpc } from '../../contracts/people-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import type { Logger } from '../../shared/telemetry/logger.js';
import { actionItemById } from '../action-items/action-item.loaders.js';
import { nameByPersonId, pairingById, personById } from '../facts/fact.loaders.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { PersonFactEntity } from '../facts/person-fact.entity.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { goalById, meetingById } from '../goals/goal.loaders.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import type { ReminderEntity } from '../reminders/reminder.entity.js';

type ById<Row> = DataLoader<string, Row | null>;

/** What reminders are told with, each asked once for all reminders of a list. */
export interface ReminderMessageLoaders {
  pairingById: ById<PairingFactEntity>;
  personById: ById<PersonFactEntity>;
  nameByPersonId: ById<{ personId: string; displayName: string | null }>;
  meetingById: ById<MeetingEntity>;
  goalById: ById<GoalEntity>;
  actionItemById: ById<{ text: string; dueOn: string | null }>;
}

/** What a reminder's title tells (texts/tell-reminder.ts). */
export async function loadReminderHeadline(reminder: ReminderEntity, loaders: ReminderMessageLoaders) {
  const { kind, subjectId, pairingId } = reminder;
  const asked = kind === 'RELAUNCH' && subjectId !== pairingId;
  return { kind, asked, otherName: await otherNameOf(reminder, loaders) };
}

/** What a reminder is about, as it is told in words (texts/tell-reminder.ts). */
export async function loadReminderMessage(reminder: ReminderEntity, loaders: ReminderMessageLoaders) {
  const { kind, subjectId, meetingId, recipientId } = reminder;
  const about = <Row>(byId: ById<Row>, isAbout: boolean) => (isAbout && subjectId ? byId.load(subjectId) : null);
  const [headline, recipient, meeting, goal, item] = await Promise.all([
    loadReminderHeadline(reminder, loaders),
    loaders.personById.load(recipientId),
    meetingId ? loaders.meetingById.load(meetingId) : null,
    about(loaders.goalById, kind === 'GOAL_REVIEW_DUE'),
    about(loaders.actionItemById, kind === 'ACTION_ITEM_DUE'),
  ]);
  return {
    ...headline,
    startsAt: reminder.startsAt ?? meeting?.startsAt ?? reminder.dueAt,
    minutes: meeting?.minutes ?? 0,
    timeZone: recipient?.timeZone ?? meeting?.timeZone ?? 'UTC',
    what: goal?.title ?? item?.text ?? '',
    day: item?.dueOn ?? null,
  };
}

/** The name of the other party, undefined while it is not known. */
async function otherNameOf(
  reminder: ReminderEntity,
  loaders: ReminderMessageLoaders,
): Promise<string | null | undefined> {
  const pairing = reminder.pairingId ? await loaders.pairingById.load(reminder.pairingId) : null;
  const otherId = pairing?.mentorId === reminder.recipientId ? pairing.menteeId : pairing?.mentorId;
  const known = otherId ? await loaders.nameByPersonId.load(otherId) : null;
  return known ? known.displayName : undefined;
}

/** Loaders of their own for what is told outside of an operation. */
export function createReminderMessageLoaders(
  em: Em,
  { pairings, people, logger }: { pairings: PairingsRpc; people: Pick<PeopleRpc, 'names'>; logger: Logger },
): ReminderMessageLoaders {
  return {
    pairingById: pairingById(em, pairings, logger),
    personById: personById(em),
    nameByPersonId: nameByPersonId(people, logger),
    meetingById: meetingById(em),
    goalById: goalById(em),
    actionItemById: actionItemById(em),
  };
}
