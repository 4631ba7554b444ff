import DataLoader from 'dataloader';
import type { PairingsRpc } from '../../contracts/pairings-rpc.js';
import type { ContactDetails, PeopleRpc } from '../../contracts/people-rpc.js';
import { renderEmail } from '../../shared/mail/email.js';
import type { SendMail } from '../../shared/mail/mailer.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { isMeetingReminderValid } from '../reminders/reminder.domain.js';
import { ReminderEntity } from '../reminders/reminder.entity.js';
import { reminderEmail } from './reminder.email.js';
import { createReminderMessageLoaders, loadReminderMessage } from './reminder-message.loaders.js';

export interface ReminderEmailDeps {
  runtime: ServiceRuntime;
  pairings: PairingsRpc;
  people: Pick<PeopleRpc, 'names' | 'contacts'>;
  sendMail: SendMail;
}

/** What the queue keeps of a letter: no address, no name and no word of it, so that there is nothing to erase. */
export interface ReminderEmailJob {
  reminderId: string;
}

/**
 * Writes the letter of a reminder and sends it. The address is asked for at this moment. Nothing is sent of a reminder
 * that was seen or taken back meanwhile, nor to who is suspended or gone; while people cannot be asked, the queue tries
 * again.
 */
export function reminderEmailSender(deps: ReminderEmailDeps): (job: ReminderEmailJob) => Promise<void> {
  // Letters that are written side by side ask people once.
  const contacts = new DataLoader<string, ContactDetails | null>(
    async (personIds) => {
      const answer = await deps.people.contacts({ personIds: [...new Set(personIds)] });
      const known = new Map(answer.contacts.map((one) => [one.personId, one]));
      return personIds.map((id) => known.get(id) ?? null);
    },
    { cache: false },
  );
  return async ({ reminderId }) => {
    const em = deps.runtime.orm.em.fork();
    const reminder = await em.findOne(ReminderEntity, reminderId);
    if (reminder?.status !== 'SENT') return;
    const loaders = createReminderMessageLoaders(em, { ...deps, logger: deps.runtime.logger });
    const meeting = reminder.meetingId ? await loaders.meetingById.load(reminder.meetingId) : null;
    const contact = await contacts.load(reminder.recipientId);
    if (!contact || isPointless(reminder, meeting)) return;
    const letter = reminderEmail(contact, await loadReminderMessage(reminder, loaders), meeting?.joinUrl ?? null);
    const messageId = `<${reminder.id}.${reminder.dueAt.getTime()}@jumelage>`;
    await deps.sendMail(renderEmail({ ...letter, messageId })).catch((cause) => {
      // What the queue keeps of a failure must not hold the address, which the cause may name.
      throw new Error('The letter could not be handed over.', { cause });
    });
  };
}

/** A meeting that was moved or called off meanwhile is told of by what moved it. */
function isPointless({ kind, startsAt }: ReminderEntity, meeting: MeetingEntity | null): boolean {
  if (kind !== 'MEETING_SOON' || !startsAt) return false;
  return !isMeetingReminderValid({ startsAt, meeting, pairing: null });
}
