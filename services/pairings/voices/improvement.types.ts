import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What one of the two says would help the relationship; seen by the two alone.' })
export class Improvement {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => Date)
  addedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When one of the two said that it is better now.' })
  resolvedAt!: Date | null;
}
