import type DataLoader from 'dataloader';
import type { PairingFacts } from '../../contracts/pairings-events.js';
import type { PeopleRpc } from '../../contracts/people-rpc.js';
import { actionItemLoaders } from '../action-items/action-item.loaders.js';
import { nameByPersonId, pairingById, personById } from '../facts/fact.loaders.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { PersonFactEntity } from '../facts/person-fact.entity.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { goalLoaders } from '../goals/goal.loaders.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { meetingLoaders } from '../meetings/meeting.loaders.js';
import type { LoaderSource } from '../operation.js';
import type { ReminderEntity } from '../reminders/reminder.entity.js';

type ById<Row> = DataLoader<string, Row | null>;

/** Loaders for the texts of reminders; each loads once for all reminders of a list. */
export interface ReminderMessageLoaders {
  pairingById: ById<PairingFactEntity>;
  personById: ById<PersonFactEntity>;
  nameByPersonId: ById<{ personId: string; displayName: string | null }>;
  meetingById: ById<MeetingEntity>;
  goalById: ById<GoalEntity>;
  actionItemById: ById<{ text: string; dueOn: string | null }>;
}

/** Loads what `reminderTitle` needs. */
export async function loadReminderHeadline(reminder: ReminderEntity, loaders: ReminderMessageLoaders) {
  const { kind, subjectId, pairingId } = reminder;
  const isRequest = kind === 'RELAUNCH' && subjectId !== pairingId;
  return { kind, isRequest, otherName: await otherNameOf(reminder, loaders) };
}

/** Loads what `reminderBody` needs. */
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

/** Returns the other party's name; null for a former member, undefined while people cannot be reached. */
async function otherNameOf(
  reminder: ReminderEntity,
  loaders: ReminderMessageLoaders,
): Promise<string | null | undefined> {
  const pairing = reminder.pairingId ? await loaders.pairingById.load(reminder.pairingId) : null;
  const otherId = pairing?.mentorId === reminder.recipientId ? pairing.menteeId : pairing?.mentorId;
  const known = otherId ? await loaders.nameByPersonId.load(otherId) : null;
  return known ? known.displayName : undefined;
}

/** Makes the loaders for texts outside of an operation; `save` stores pairings that were unknown. */
export const createReminderMessageLoaders = (
  source: Pick<LoaderSource, 'em' | 'pairings' | 'logger'> & { people: Pick<PeopleRpc, 'names'> },
  save: (facts: PairingFacts) => Promise<void>,
): ReminderMessageLoaders => ({
  pairingById: pairingById(source, save),
  personById: personById(source),
  nameByPersonId: nameByPersonId(source),
  meetingById: meetingLoaders.meetingById(source),
  goalById: goalLoaders.goalById(source),
  actionItemById: actionItemLoaders.actionItemById(source),
});
