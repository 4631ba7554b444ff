import DataLoader from 'dataloader';
import type { PairingsRpc } from '../../contracts/pairings-rpc.js';
import type { ContactDetails, PeopleRpc } from '../../contracts/people-rpc.js';
import { renderEmail } from '../../shared/mail/email.js';
import type { SendMail } from '../../shared/mail/mailer.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { upsertPairingFact } from '../facts/upsert-facts.writes.js';
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

/** A queued e-mail: no address, no name and no text, so that there is nothing to erase. */
export interface ReminderEmailJob {
  reminderId: string;
}

/**
 * Returns the job that renders and sends the e-mail of a reminder. It loads the address when it runs. It sends nothing for a
 * reminder that was acknowledged or cancelled meanwhile, nor to a suspended or erased person. The queue retries while people
 * cannot be reached.
 */
export function reminderEmailSender(deps: ReminderEmailDeps): (job: ReminderEmailJob) => Promise<void> {
  // E-mails that are rendered at the same time load their contacts by one call.
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
    const loaders = createReminderMessageLoaders({ ...deps, em, logger: deps.runtime.logger }, (facts) =>
      upsertPairingFact(em, facts),
    );
    const meeting = reminder.meetingId ? await loaders.meetingById.load(reminder.meetingId) : null;
    const contact = await contacts.load(reminder.recipientId);
    if (!contact || isOutdated(reminder, meeting)) return;
    const email = reminderEmail(contact, await loadReminderMessage(reminder, loaders), meeting?.joinUrl ?? null);
    const messageId = `<${reminder.id}.${reminder.dueAt.getTime()}@jumelage>`;
    await deps.sendMail(renderEmail({ ...email, messageId })).catch((cause) => {
      // The queue stores the message of a failure: it must not contain the address, which the cause may name.
      throw new Error('The e-mail could not be sent.', { cause });
    });
  };
}

/** Whether the meeting was moved or cancelled since the reminder was sent. */
function isOutdated({ kind, startsAt }: ReminderEntity, meeting: MeetingEntity | null): boolean {
  if (kind !== 'MEETING_SOON' || !startsAt) return false;
  return !isMeetingReminderValid({ startsAt, meeting, pairing: null });
}
