import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A mentoring programme.' })
export class Program {
  @Field(() => ID)
  id!: string;
}
