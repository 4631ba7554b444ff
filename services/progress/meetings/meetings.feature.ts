import type { ProgressFeature } from '../feature.js';
import { MeetingEntity } from './meeting.entity.js';
import {
  MeetingConnectionResolver,
  MeetingResolver,
  PairingMeetingsResolver,
  PersonMeetingsResolver,
} from './meeting.resolver.js';
import { MeetingChangeResolver, MeetingSubscriptions } from './meeting-changed.resolver.js';
import { findVisibleMeeting } from './visible-meeting.loaders.js';

export const meetingsFeature: ProgressFeature = {
  entities: [MeetingEntity],
  resolvers: [
    MeetingResolver,
    MeetingConnectionResolver,
    PairingMeetingsResolver,
    PersonMeetingsResolver,
    MeetingSubscriptions,
    MeetingChangeResolver,
  ],
  referenceResolvers: { Meeting: ({ id }, context) => findVisibleMeeting(id, context) },
};
