import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { addAgendaItem } from '../agenda/add-agenda-item.command.js';
import type { AgendaItemKindName, AgendaItemStatusName } from '../agenda/agenda.domain.js';
import { reorderAgenda } from '../agenda/reorder-agenda.command.js';
import { sendPreparation } from '../agenda/send-preparation.command.js';
import { setAgendaItemStatus } from '../agenda/set-agenda-item-status.command.js';
import { toPayload } from '../common/mutation-payload.types.js';
import { MeetingPayload } from '../common/user-error.types.js';
import type { ProgressContext } from '../context.js';
import { ProposeMeetingInput } from '../goals/create-goal.types.js';
import { logPastMeeting } from '../scheduling/log-past-meeting.command.js';
import { markMeetingMissed } from '../scheduling/mark-meeting-missed.command.js';
import { startMeeting } from '../scheduling/start-meeting.command.js';
import type { NoteVisibilityName } from './meeting-note.domain.js';
import { AgendaItemKind, AgendaItemStatus, NoteVisibility } from './wrap-up-enums.types.js';
import { WrapUpInput } from './wrap-up-input.types.js';
import { wrapUpMeeting } from './wrap-up-meeting.command.js';
import { writeNote } from './write-note.command.js';

const requireIds = (ids: string[], path: string) => ids.map((id, index) => requireId(id, `${path}.${index}`));

@Resolver()
export class MeetingMutations {
  @Mutation(() => MeetingPayload, {
    description: 'Either party puts something on the agenda, until the meeting is over.',
  })
  async addAgendaItem(
    @Arg('meetingId', () => ID) meetingId: string,
    @Arg('kind', () => AgendaItemKind) kind: AgendaItemKindName,
    @Arg('text', () => String, { description: '1 to 500 characters.' }) text: string,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const item = { meetingId: requireId(meetingId, 'meetingId'), kind, text };
    return toPayload('meeting', context, addAgendaItem(context, item));
  }

  @Mutation(() => MeetingPayload, { description: 'Either party says what became of an agenda item.' })
  async setAgendaItemStatus(
    @Arg('meetingId', () => ID) meetingId: string,
    @Arg('itemId', () => ID) itemId: string,
    @Arg('status', () => AgendaItemStatus) status: AgendaItemStatusName,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const item = { meetingId: requireId(meetingId, 'meetingId'), itemId: requireId(itemId, 'itemId'), status };
    return toPayload('meeting', context, setAgendaItemStatus(context, item));
  }

  @Mutation(() => MeetingPayload, { description: 'Either party puts the agenda in another order.' })
  async reorderAgenda(
    @Arg('meetingId', () => ID) meetingId: string,
    @Arg('itemIds', () => [ID], { description: 'All of its items, each once.' }) itemIds: string[],
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const order = { meetingId: requireId(meetingId, 'meetingId'), itemIds: requireIds(itemIds, 'itemIds') };
    return toPayload('meeting', context, reorderAgenda(context, order));
  }

  @Mutation(() => MeetingPayload, {
    description: 'A party sends what the other is to read before a meeting. Sending again replaces what they had sent.',
  })
  async sendPreparation(
    @Arg('meetingId', () => ID) meetingId: string,
    @Arg('goalIds', () => [ID], { description: 'At most 20 goals of the pairing.' }) goalIds: string[],
    @Arg('documentIds', () => [ID], { description: 'At most 20 documents of the viewer’s own.' }) documentIds: string[],
    @Arg('note', () => String, { nullable: true, description: 'At most 2000 characters.' }) note: string | null,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const sent = {
      meetingId: requireId(meetingId, 'meetingId'),
      goalIds: requireIds(goalIds, 'goalIds'),
      documentIds: requireIds(documentIds, 'documentIds'),
      note: note ?? null,
    };
    return toPayload('meeting', context, sendPreparation(context, sent));
  }

  @Mutation(() => MeetingPayload, {
    description: 'Either party starts a confirmed meeting, from a quarter of an hour before its time.',
  })
  async startMeeting(@Arg('id', () => ID) id: string, @Ctx() context: ProgressContext): Promise<MeetingPayload> {
    return toPayload('meeting', context, startMeeting(context, requireId(id, 'id')));
  }

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

  @Mutation(() => MeetingPayload, { description: 'Either party tells that an agreed meeting did not take place.' })
  async markMeetingMissed(@Arg('id', () => ID) id: string, @Ctx() context: ProgressContext): Promise<MeetingPayload> {
    return toPayload('meeting', context, markMeetingMissed(context, requireId(id, 'id')));
  }

  @Mutation(() => MeetingPayload, {
    description:
      'Either party tells of a meeting that took place unplanned. It counts as held, and each may wrap it up.',
  })
  async logPastMeeting(
    @Arg('input', () => ProposeMeetingInput) input: ProposeMeetingInput,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const pairingId = requireId(input.pairingId, 'input.pairingId');
    return toPayload('meeting', context, logPastMeeting(context, { ...input, pairingId }));
  }
}
