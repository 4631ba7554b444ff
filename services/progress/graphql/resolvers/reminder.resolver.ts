import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CountedConnection } from '../../../shared/keyset-loader.js';
import type { ProgressContext } from '../../context.js';
import type { MeetingEntity } from '../../entities/meeting.entity.js';
import type { ReminderEntity } from '../../entities/reminder.entity.js';
import { tell, tellMoment } from '../../texts/tell.js';
import { Meeting } from '../types/meeting.type.js';
import { Pairing, Person } from '../types/references.type.js';
import { Reminder, ReminderConnection } from '../types/reminder.type.js';
import { visibleMeeting } from './meeting.resolver.js';

@Resolver(() => Reminder)
export class ReminderResolver {
  @FieldResolver(() => Person, { nullable: true })
  recipient(@Root() reminder: ReminderEntity): { id: string } {
    return { id: reminder.recipientId };
  }

  @FieldResolver(() => Pairing, { nullable: true })
  pairing(@Root() reminder: ReminderEntity): { id: string } | null {
    return reminder.pairingId ? { id: reminder.pairingId } : null;
  }

  @FieldResolver(() => Meeting, { nullable: true })
  async meeting(@Root() reminder: ReminderEntity, @Ctx() context: ProgressContext): Promise<MeetingEntity | null> {
    return reminder.meetingId ? visibleMeeting(reminder.meetingId, context) : null;
  }

  @FieldResolver(() => String, { description: 'One line, in the viewer’s language.' })
  async title(@Root() reminder: ReminderEntity, @Ctx() context: ProgressContext): Promise<string> {
    return tell('reminder.meetingSoon.title', context.language, { name: await otherName(reminder, context) });
  }

  @FieldResolver(() => String, { description: 'A sentence, in the viewer’s language and the recipient’s time zone.' })
  async body(@Root() reminder: ReminderEntity, @Ctx() context: ProgressContext): Promise<string> {
    const { language, loaders } = context;
    const [name, meeting, recipient] = await Promise.all([
      otherName(reminder, context),
      reminder.meetingId ? loaders.meetingById.load(reminder.meetingId) : null,
      loaders.personById.load(reminder.recipientId),
    ]);
    const startsAt = meeting?.startsAt ?? reminder.dueAt;
    const when = tellMoment(startsAt, recipient?.timeZone ?? meeting?.timeZone ?? 'UTC', language);
    return tell('reminder.meetingSoon.body', language, { name, when, minutes: meeting?.minutes ?? 0 });
  }
}

/** The name of the other party, as far as it is known. */
async function otherName(reminder: ReminderEntity, { loaders, language }: ProgressContext): Promise<string> {
  const pairing = reminder.pairingId ? await loaders.pairingById.load(reminder.pairingId) : null;
  const otherId = pairing?.mentorId === reminder.recipientId ? pairing.menteeId : pairing?.mentorId;
  const known = otherId ? await loaders.nameByPersonId.load(otherId) : null;
  if (!known) return tell('somebody', language);
  return known.displayName ?? tell('formerMember', language);
}

@Resolver(() => ReminderConnection)
export class ReminderConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: CountedConnection<ReminderEntity>): Promise<number> {
    return page.count();
  }
}
