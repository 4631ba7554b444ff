import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Thanks from one of the two to the other; seen by the two alone.' })
export class Appreciation {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => Date)
  sentAt!: Date;
}
