import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProgressContext } from '../context.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { Meeting } from '../meetings/meeting.types.js';
import { Person } from '../references.types.js';
import type { MeetingNoteEntity } from './meeting-note.entity.js';
import { Note } from './meeting-note.types.js';

@Resolver(() => Meeting)
export class MeetingNotesResolver {
  @FieldResolver(() => [Note], { description: 'The earliest first; private ones for their author alone.' })
  notes(@Root() meeting: MeetingEntity, @Ctx() { loaders }: ProgressContext): Promise<MeetingNoteEntity[]> {
    return loaders.notesByMeetingId.load(meeting.id);
  }
}

@Resolver(() => Note)
export class NoteResolver {
  @FieldResolver(() => Person, { nullable: true })
  author(@Root() note: MeetingNoteEntity): { id: string } {
    return { id: note.authorId };
  }
}
