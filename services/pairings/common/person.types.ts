import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Somebody who takes part.' })
export class Person {
  @Field(() => ID)
  id!: string;
}
