import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActionItemEntity } from '../action-items/action-item.entity.js';
import { ActionItem } from '../action-items/action-item.types.js';
import { joinParagraphs } from '../agenda/merge-preparations.domain.js';
import type { ProgressContext } from '../context.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { Meeting } from '../meetings/meeting.types.js';
import { findVisibleMeeting } from '../meetings/visible-meeting.loaders.js';
import { Person } from '../references.types.js';
import type { ObjectivesMetName } from './wrap-up.domain.js';
import type { AttendanceEntity, WrapUpEntity } from './wrap-up.entity.js';
import { Attendance, ObjectivesAnswer, WrapUp } from './wrap-up.types.js';

interface PersonsAnswer {
  personId: string;
  answer: ObjectivesMetName;
}

@Resolver(() => Meeting)
export class MeetingWrapUpResolver {
  @FieldResolver(() => WrapUp, { nullable: true, description: 'Null until one of the two has wrapped it up.' })
  wrapUp(@Root() meeting: MeetingEntity, @Ctx() { loaders }: ProgressContext): Promise<WrapUpEntity | null> {
    return loaders.wrapUpByMeetingId.load(meeting.id);
  }

  @FieldResolver(() => [Attendance], { description: 'Of whom the other has told it.' })
  attendance(@Root() meeting: MeetingEntity, @Ctx() { loaders }: ProgressContext): Promise<AttendanceEntity[]> {
    return loaders.attendanceByMeetingId.load(meeting.id);
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
