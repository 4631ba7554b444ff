import type { ProgressFeature } from '../feature.js';
import { meetingHandlersOfPairings } from './meeting.events.js';
import { MeetingPhaseSubscription } from './meeting-phase.resolver.js';
import { SchedulingMutations } from './scheduling-mutations.resolver.js';

export const schedulingFeature: ProgressFeature = {
  resolvers: [SchedulingMutations, MeetingPhaseSubscription],
  eventHandlers: () => ({ pairings: meetingHandlersOfPairings }),
};
