import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { ProgressContext } from '../context.js';
import { MeetingPayload } from '../meetings/meeting.types.js';
import { toPayload } from '../mutation-payload.js';
import type { NoteVisibilityName } from './meeting-note.domain.js';
import { NoteVisibility } from './meeting-note.types.js';
import { WrapUpInput } from './wrap-up-input.types.js';
import { wrapUpMeeting } from './wrap-up-meeting.command.js';
import { writeNote } from './write-note.command.js';

@Resolver()
export class WrapUpMutations {
  @Mutation(() => MeetingPayload, { description: 'A party writes something down of a meeting.' })
  async writeNote(
    @Arg('meetingId', () => ID) meetingId: string,
    @Arg('text', () => String, { description: '1 to 10000 characters.' }) text: string,
    @Arg('visibility', () => NoteVisibility, { defaultValue: NoteVisibility.SHARED }) visibility: NoteVisibilityName,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const note = { meetingId: requireId(meetingId, 'meetingId'), text, visibility };
    return toPayload('meeting', context, writeNote(context, note));
  }

  @Mutation(() => MeetingPayload, {
    description: 'A party tells how a meeting ended, what follows, and which meeting comes next or why there is none.',
  })
  async wrapUpMeeting(
    @Arg('input', () => WrapUpInput) input: WrapUpInput,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const { next } = input;
    const wrapUp = {
      ...input,
      meetingId: requireId(input.meetingId, 'input.meetingId'),
      learnings: input.learnings ?? null,
      reasonForNoNext: input.reasonForNoNext ?? null,
      followUps: input.followUps.map(({ ownerId, text, dueOn }, index) => ({
        ownerId: requireId(ownerId, `input.followUps.${index}.ownerId`),
        text,
        dueOn: dueOn ?? null,
      })),
      next: next ? { ...next, pairingId: requireId(next.pairingId, 'input.next.pairingId') } : null,
    };
    return toPayload('meeting', context, wrapUpMeeting(context, wrapUp));
  }
}
