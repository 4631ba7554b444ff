import { Field, ObjectType } from 'type-graphql';
import { MeetingChangeKind } from '../wrap-up/wrap-up-enums.types.js';

@ObjectType({ description: 'Something happened to a meeting.' })
export class MeetingChange {
  @Field({ description: 'Give it back as `after` to receive all that came later.' })
  cursor!: string;

  @Field(() => MeetingChangeKind)
  change!: keyof typeof MeetingChangeKind;

  @Field(() => Date)
  at!: Date;
}
