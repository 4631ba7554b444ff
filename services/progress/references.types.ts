import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Somebody who takes part.' })
export class Person {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A mentoring relationship of two.' })
export class Pairing {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A mentoring programme.' })
export class Program {
  @Field(() => ID)
  id!: string;
}
