import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { decidePreferences, defaultPreferences, type PreferencesChange } from './reminder-preferences.domain.js';
import { ReminderPreferenceEntity } from './reminder-preferences.entity.js';
import { lockReminderPreferences, rebuildReminders } from './schedule-reminders.writes.js';

/** Sets the viewer's reminder preferences and adapts the reminders of confirmed meetings at once. */
export function setReminderPreferences(
  context: ProgressContext,
  change: PreferencesChange,
): Promise<Result<ReminderPreferenceEntity, 'INVALID'>> {
  const { personId } = requireViewer(context);
  return context.transact(async (unit) => {
    await lockReminderPreferences(unit, personId);
    const known = await unit.em.findOne(ReminderPreferenceEntity, personId);
    const decision = decidePreferences(known ?? defaultPreferences, change);
    if (!decision.ok) return decision;
    const preferences = known ?? unit.em.create(ReminderPreferenceEntity, { personId, ...defaultPreferences });
    Object.assign(preferences, decision.value);
    unit.em.persist(preferences);
    await rebuildReminders(unit, personId);
    return accept(preferences);
  });
}
