import { describedEnum } from '../../shared/graphql/described-enum.js';
import { type ActivityKindName, activityKinds } from '../activity/activity-kinds.domain.js';

const descriptions = Object.fromEntries(Object.entries(activityKinds).map(([kind, rule]) => [kind, rule.description]));

// `Object.fromEntries` forgets which keys it was given: they are those of `activityKinds`.
export const ActivityKind = describedEnum(
  'ActivityKind',
  'What happened.',
  descriptions as Record<ActivityKindName, string>,
);
