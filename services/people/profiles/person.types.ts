import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/pagination/page-info.types.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Somebody who takes part.' })
export class Person {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'One line, at most 160 characters.' })
  headline!: string | null;

  @Field(() => String, { nullable: true })
  biography!: string | null;

  @Field(() => String, { nullable: true })
  avatarUrl!: string | null;

  @Field({ description: 'BCP 47, for example `fr-CA`: the language in which the product speaks to this person.' })
  locale!: string;

  @Field({ description: 'IANA, for example `Europe/Paris`.' })
  timeZone!: string;

  @Field(() => String, { nullable: true })
  region!: string | null;

  @Field(() => [String], { description: 'Languages that this person speaks, BCP 47.' })
  languages!: string[];

  @Field(() => String, { nullable: true })
  organization!: string | null;
}

@ObjectType({ description: 'A person in a list, with the cursor of their place.' })
export class PersonEdge {
  @Field()
  cursor!: string;

  @Field(() => Person)
  node!: Person;
}

@ObjectType({ description: 'A page of persons.' })
export class PersonConnection {
  @Field(() => [PersonEdge])
  edges!: PersonEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'All that match; counted only when asked for.' })
  totalCount!: number;
}
