import { Field, ID, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { NoteVisibilityName } from './meeting-note.domain.js';

@ObjectType({ description: 'What somebody wrote down of a meeting.' })
export class Note {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => NoteVisibility)
  visibility!: NoteVisibilityName;

  @Field(() => Date)
  at!: Date;
}

export const NoteVisibility = describedEnum<NoteVisibilityName>('NoteVisibility', 'Who reads a note.', {
  SHARED: 'Both parties.',
  PRIVATE: 'Its author alone.',
});
