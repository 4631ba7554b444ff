import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What one of the two will do until they meet again. Seen by the two parties.' })
export class ActionItem {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;
}
