import { Field, ID, ObjectType } from 'type-graphql';
import type { NoteVisibilityName } from './meeting-note.domain.js';
import type { ObjectivesMetName } from './wrap-up.domain.js';
import { NoteVisibility, ObjectivesMet } from './wrap-up-enums.types.js';

@ObjectType({ description: 'What was sent before a meeting; what both sent stands together.' })
export class Preparation {
  @Field(() => [ID], { description: 'Documents of the sender’s, which the other party may open in their profile.' })
  documentIds!: string[];

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Date, { description: 'The last time that something was sent.' })
  sentAt!: Date;
}

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

@ObjectType({ description: 'How one of the two came to a meeting, as the other tells.' })
export class Attendance {
  @Field()
  onTime!: boolean;

  @Field()
  prepared!: boolean;
}

@ObjectType({ description: 'Whether the day’s objectives were met, for one of the two.' })
export class ObjectivesAnswer {
  @Field(() => ObjectivesMet)
  answer!: ObjectivesMetName;
}

@ObjectType({ description: 'How a meeting ended: what each answered, what follows, and what lies ahead.' })
export class WrapUp {
  @Field(() => String, { nullable: true, description: 'Why no next meeting was agreed on.' })
  reasonForNoNext!: string | null;

  @Field(() => Date, { description: 'When the first of the two wrapped it up.' })
  at!: Date;
}
