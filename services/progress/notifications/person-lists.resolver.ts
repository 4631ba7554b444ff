import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import { ProgressPageArgs, RemindersArgs } from '../common/page-args.types.js';
import { Person } from '../common/references.types.js';
import type { ProgressContext } from '../context.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { MeetingConnection } from '../meetings/meeting.types.js';
import type { ReminderEntity } from '../reminders/reminder.entity.js';
import { ReminderConnection } from '../reminders/reminder.types.js';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description: 'Self only: confirmed meetings to come across every pairing, the next first.',
  })
  async upcomingMeetings(
    @Root() person: { id: string },
    @Args(() => ProgressPageArgs) args: ProgressPageArgs,
    @Ctx() { viewer, loaders }: ProgressContext,
  ): Promise<CountedConnection<MeetingEntity> | null> {
    return person.id === viewer?.personId ? loaders.upcomingMeetingsByPersonId.load(person.id, args) : null;
  }

  @FieldResolver(() => ReminderConnection, { nullable: true, description: 'Self only; the latest first.' })
  async reminders(
    @Root() person: { id: string },
    @Args(() => RemindersArgs) args: RemindersArgs,
    @Ctx() { viewer, loaders }: ProgressContext,
  ): Promise<CountedConnection<ReminderEntity> | null> {
    return person.id === viewer?.personId ? loaders.remindersByRecipientId.load(person.id, args) : null;
  }
}
