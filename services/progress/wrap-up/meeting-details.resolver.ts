import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActionItemEntity } from '../action-items/action-item.entity.js';
import { ActionItem } from '../action-items/action-item.types.js';
import { joinParagraphs, type MergedPreparation, mergePreparations } from '../agenda/join-preparations.domain.js';
import { Person } from '../common/references.types.js';
import type { ProgressContext } from '../context.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { Goal } from '../goals/goal.types.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { findVisibleMeeting } from '../meetings/meeting.resolver.js';
import { Meeting } from '../meetings/meeting.types.js';
import { Attendance, Note, ObjectivesAnswer, Preparation, WrapUp } from './meeting-details.types.js';
import type { MeetingNoteEntity } from './meeting-note.entity.js';
import type { ObjectivesMetName } from './wrap-up.domain.js';
import type { AttendanceEntity, WrapUpEntity } from './wrap-up.entity.js';

interface PersonsAnswer {
  personId: string;
  answer: ObjectivesMetName;
}

@Resolver(() => Meeting)
export class MeetingDetailsResolver {
  @FieldResolver(() => Preparation, { nullable: true, description: 'Null until somebody sends something.' })
  async preparation(
    @Root() meeting: MeetingEntity,
    @Ctx() { loaders }: ProgressContext,
  ): Promise<MergedPreparation | null> {
    return mergePreparations(await loaders.preparationsByMeetingId.load(meeting.id));
  }

  @FieldResolver(() => [Note], { description: 'The earliest first; private ones for their author alone.' })
  notes(@Root() meeting: MeetingEntity, @Ctx() { loaders }: ProgressContext): Promise<MeetingNoteEntity[]> {
    return loaders.notesByMeetingId.load(meeting.id);
  }

  @FieldResolver(() => WrapUp, { nullable: true, description: 'Null until one of the two has wrapped it up.' })
  wrapUp(@Root() meeting: MeetingEntity, @Ctx() { loaders }: ProgressContext): Promise<WrapUpEntity | null> {
    return loaders.wrapUpByMeetingId.load(meeting.id);
  }

  @FieldResolver(() => [Attendance], { description: 'Of whom the other has told it.' })
  attendance(@Root() meeting: MeetingEntity, @Ctx() { loaders }: ProgressContext): Promise<AttendanceEntity[]> {
    return loaders.attendanceByMeetingId.load(meeting.id);
  }
}

@Resolver(() => Preparation)
export class PreparationResolver {
  @FieldResolver(() => [Goal], { description: 'Goals of the pairing, in the order in which they were named.' })
  async goals(@Root() { goalIds }: MergedPreparation, @Ctx() { loaders }: ProgressContext): Promise<GoalEntity[]> {
    const goals = await loaders.goalById.loadMany(goalIds);
    return goals.filter((goal): goal is GoalEntity => goal !== null && !(goal instanceof Error));
  }
}

@Resolver(() => Note)
export class NoteResolver {
  @FieldResolver(() => Person, { nullable: true })
  author(@Root() note: MeetingNoteEntity): { id: string } {
    return { id: note.authorId };
  }
}

@Resolver(() => Attendance)
export class AttendanceResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() { personId }: AttendanceEntity): { id: string } {
    return { id: personId };
  }
}

@Resolver(() => ObjectivesAnswer)
export class ObjectivesAnswerResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() { personId }: PersonsAnswer): { id: string } {
    return { id: personId };
  }
}

@Resolver(() => WrapUp)
export class WrapUpResolver {
  @FieldResolver(() => [ObjectivesAnswer], { description: 'Of each who has answered.' })
  async objectivesMet(
    @Root() { meetingId }: WrapUpEntity,
    @Ctx() { loaders }: ProgressContext,
  ): Promise<PersonsAnswer[]> {
    const answers = await loaders.wrapUpAnswersByMeetingId.load(meetingId);
    return answers.map(({ personId, objectivesMet: answer }) => ({ personId, answer }));
  }

  @FieldResolver(() => String, { nullable: true, description: 'What each has learned, one after the other.' })
  async learnings(@Root() { meetingId }: WrapUpEntity, @Ctx() { loaders }: ProgressContext): Promise<string | null> {
    const answers = await loaders.wrapUpAnswersByMeetingId.load(meetingId);
    return joinParagraphs(answers.map(({ learnings }) => learnings));
  }

  @FieldResolver(() => [ActionItem], { description: 'What each of the two will do next.' })
  followUps(@Root() { meetingId }: WrapUpEntity, @Ctx() { loaders }: ProgressContext): Promise<ActionItemEntity[]> {
    return loaders.actionItemsByMeetingId.load(meetingId);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that was agreed to follow.' })
  async nextMeeting(
    @Root() { nextMeetingId }: WrapUpEntity,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingEntity | null> {
    return nextMeetingId ? findVisibleMeeting(nextMeetingId, context) : null;
  }
}
