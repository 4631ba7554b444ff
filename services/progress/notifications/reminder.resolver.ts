import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import { ActionItem } from '../action-items/action-item.types.js';
import { findVisibleActionItem } from '../action-items/visible-action-item.loaders.js';
import type { ProgressContext } from '../context.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { Goal } from '../goals/goal.types.js';
import { findVisibleGoal } from '../goals/visible-goal.loaders.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { Meeting } from '../meetings/meeting.types.js';
import { findVisibleMeeting } from '../meetings/visible-meeting.loaders.js';
import { Pairing, Person } from '../references.types.js';
import type { ReminderEntity } from '../reminders/reminder.entity.js';
import { Reminder, ReminderConnection, RemindersArgs } from '../reminders/reminder.types.js';
import { reminderBody, reminderTitle } from '../reminders/reminder-message.texts.js';
import { loadReminderHeadline, loadReminderMessage } from './reminder-message.loaders.js';

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
    return reminder.meetingId ? findVisibleMeeting(reminder.meetingId, context) : null;
  }

  @FieldResolver(() => Goal, { nullable: true, description: 'The goal that wants to be looked at again.' })
  async goal(@Root() reminder: ReminderEntity, @Ctx() context: ProgressContext): Promise<GoalEntity | null> {
    return reminder.kind === 'GOAL_REVIEW_DUE' && reminder.subjectId
      ? findVisibleGoal(reminder.subjectId, context)
      : null;
  }

  @FieldResolver(() => ActionItem, { nullable: true, description: 'The action item that is due.' })
  async actionItem(@Root() reminder: ReminderEntity, @Ctx() context: ProgressContext) {
    const { kind, subjectId } = reminder;
    return kind === 'ACTION_ITEM_DUE' && subjectId ? findVisibleActionItem(subjectId, context) : null;
  }

  @FieldResolver(() => String, { description: 'One line, in the viewer’s language.' })
  async title(@Root() reminder: ReminderEntity, @Ctx() { loaders, language }: ProgressContext): Promise<string> {
    return reminderTitle(await loadReminderHeadline(reminder, loaders), language);
  }

  @FieldResolver(() => String, {
    description: 'A sentence or two, in the viewer’s language and the recipient’s time zone.',
  })
  async body(@Root() reminder: ReminderEntity, @Ctx() context: ProgressContext): Promise<string> {
    const { loaders, language, viewer } = context;
    return reminderBody(await loadReminderMessage(reminder, loaders), language, viewer?.locale);
  }
}

@Resolver(() => ReminderConnection)
export class ReminderConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: CountedConnection<ReminderEntity>): Promise<number> {
    return page.count();
  }
}

@Resolver(() => Person)
export class PersonRemindersResolver {
  @FieldResolver(() => ReminderConnection, { nullable: true, description: 'Self only; the latest first.' })
  async reminders(
    @Root() person: { id: string },
    @Args(() => RemindersArgs) args: RemindersArgs,
    @Ctx() { viewer, loaders }: ProgressContext,
  ): Promise<CountedConnection<ReminderEntity> | null> {
    return person.id === viewer?.personId ? loaders.remindersByRecipientId.load(person.id, args) : null;
  }
}
