import type { ProgressFeature } from '../feature.js';
import { MeetingNoteEntity } from './meeting-note.entity.js';
import { MeetingNotesResolver, NoteResolver } from './meeting-note.resolver.js';
import { AttendanceEntity, WrapUpAnswerEntity, WrapUpEntity } from './wrap-up.entity.js';
import {
  AttendanceResolver,
  MeetingWrapUpResolver,
  ObjectivesAnswerResolver,
  WrapUpResolver,
} from './wrap-up.resolver.js';
import { WrapUpMutations } from './wrap-up-mutations.resolver.js';

export const wrapUpFeature: ProgressFeature = {
  entities: [MeetingNoteEntity, WrapUpEntity, WrapUpAnswerEntity, AttendanceEntity],
  resolvers: [
    MeetingNotesResolver,
    NoteResolver,
    MeetingWrapUpResolver,
    AttendanceResolver,
    ObjectivesAnswerResolver,
    WrapUpResolver,
    WrapUpMutations,
  ],
};
