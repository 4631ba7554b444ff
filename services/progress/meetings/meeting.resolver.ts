import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import { Pairing, Person } from '../common/references.types.js';
import type { ProgressContext } from '../context.js';
import { loadOwnPairing } from '../facts/own-pairing.loaders.js';
import type { ReminderEntity } from '../reminders/reminder.entity.js';
import { Reminder } from '../reminders/reminder.types.js';
import type { MeetingEntity } from './meeting.entity.js';
import { Meeting, MeetingConnection } from './meeting.types.js';

/** A meeting that the viewer may see; null for any other. */
export async function findVisibleMeeting(id: string, context: ProgressContext): Promise<MeetingEntity | null> {
  const meeting = await context.loaders.meetingById.load(id);
  return (await loadOwnPairing(meeting, context)) && meeting;
}

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: 'A meeting of one of the viewer’s pairings.' })
  meeting(@Arg('id', () => ID) id: string, @Ctx() context: ProgressContext): Promise<MeetingEntity | null> {
    return findVisibleMeeting(requireId(id, 'id'), context);
  }

  @FieldResolver(() => Pairing, { nullable: true })
  pairing(@Root() meeting: MeetingEntity): { id: string } {
    return { id: meeting.pairingId };
  }

  @FieldResolver(() => Person, { nullable: true })
  organizer(@Root() meeting: MeetingEntity): { id: string } {
    return { id: meeting.organizerId };
  }

  @FieldResolver(() => [Reminder], { description: 'The viewer’s own, the earliest first.' })
  reminders(@Root() meeting: MeetingEntity, @Ctx() { loaders }: ProgressContext): Promise<ReminderEntity[]> {
    return loaders.remindersByMeetingId.load(meeting.id);
  }

  @FieldResolver(() => String, { description: 'UID of RFC 5545: the same for the whole life of the meeting.' })
  icsUid(@Root() meeting: MeetingEntity): string {
    return `${meeting.id}@jumelage`;
  }
}

@Resolver(() => MeetingConnection)
export class MeetingConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: CountedConnection<MeetingEntity>): Promise<number> {
    return page.count();
  }
}
