import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';

@ObjectType({ description: 'A step by which a goal is reached.' })
export class Milestone {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => Date, { nullable: true, description: 'Null until it is reached.' })
  doneAt!: Date | null;
}

@ObjectType({ description: 'What one of the two said about a goal.' })
export class Comment {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => Date)
  at!: Date;
}
