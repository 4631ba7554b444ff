import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { requireViewer } from '../../shared/graphql/operation.js';
import { requireId } from '../../shared/id.js';
import type { ProgressContext } from '../context.js';
import { toPayload } from '../mutation-payload.js';
import { acknowledgeReminder } from './acknowledge-reminder.command.js';
import { ReminderPayload } from './reminder.types.js';
import { defaultPreferences, type ReminderPreferencesState } from './reminder-preferences.domain.js';
import {
  ReminderPreferences,
  ReminderPreferencesInput,
  ReminderPreferencesPayload,
} from './reminder-preferences.types.js';
import { setReminderPreferences } from './set-reminder-preferences.command.js';
import { snoozeReminder } from './snooze-reminder.command.js';

@Resolver()
export class ReminderMutations {
  @Query(() => ReminderPreferences, { description: 'How the viewer wishes to be reminded.' })
  async reminderPreferences(@Ctx() context: ProgressContext): Promise<ReminderPreferencesState> {
    const { personId } = requireViewer(context);
    return (await context.loaders.reminderPreferencesByPersonId.load(personId)) ?? defaultPreferences;
  }

  @Mutation(() => ReminderPreferencesPayload, {
    description: 'Says how the viewer wishes to be reminded, of meetings that are confirmed already too.',
  })
  async setReminderPreferences(
    @Arg('input', () => ReminderPreferencesInput) input: ReminderPreferencesInput,
    @Ctx() context: ProgressContext,
  ): Promise<ReminderPreferencesPayload> {
    return toPayload('preferences', context, setReminderPreferences(context, input));
  }

  @Mutation(() => ReminderPayload, {
    description: 'Puts one’s own reminder off; it is told then, unless it has become pointless.',
  })
  async snoozeReminder(
    @Arg('id', () => ID) id: string,
    @Arg('until', () => Date, { description: 'At most 30 days ahead; before the meeting that it is about begins.' })
    until: Date,
    @Ctx() context: ProgressContext,
  ): Promise<ReminderPayload> {
    return toPayload('reminder', context, snoozeReminder(context, requireId(id, 'id'), until));
  }

  @Mutation(() => ReminderPayload, {
    description: 'Marks one’s own reminder as seen; one that is still to come is then not told.',
  })
  async acknowledgeReminder(
    @Arg('id', () => ID) id: string,
    @Ctx() context: ProgressContext,
  ): Promise<ReminderPayload> {
    return toPayload('reminder', context, acknowledgeReminder(context, requireId(id, 'id')));
  }
}
