import type { GoalEventType } from './goal.domain.js';

/** What each event of a goal is called in `goalUpdated`, with the description of the enum value. */
export const goalChanges = {
  GoalSet: { change: 'CREATED', description: 'The mentee created it.' },
  GoalSuggested: { change: 'SUGGESTED', description: 'The mentor suggested it.' },
  GoalAccepted: { change: 'ACCEPTED', description: 'The mentee accepted the suggestion.' },
  GoalDeclined: { change: 'DECLINED', description: 'The mentee declined the suggestion.' },
  GoalUpdated: { change: 'UPDATED', description: 'Its details, its parent or its milestones changed.' },
  GoalProgressed: { change: 'PROGRESSED', description: 'The mentee added an entry.' },
  GoalMilestoneDone: { change: 'MILESTONE_DONE', description: 'The mentee completed a milestone.' },
  GoalCommented: { change: 'COMMENTED', description: 'A party commented.' },
  GoalHeld: { change: 'HELD', description: 'The mentee put it on hold.' },
  GoalResumed: { change: 'RESUMED', description: 'The mentee resumed it.' },
  GoalAchieved: { change: 'ACHIEVED', description: 'The mentee achieved it.' },
  GoalRedefined: { change: 'REDEFINED', description: 'Another goal replaced it.' },
  GoalLetGo: { change: 'LET_GO', description: 'The mentee let it go.' },
} as const satisfies Record<GoalEventType, { change: string; description: string }>;

export type GoalChangeName = (typeof goalChanges)[GoalEventType]['change'];
