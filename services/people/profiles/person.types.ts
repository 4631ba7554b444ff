import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { PeopleUserError } from '../common/user-error.types.js';
import type { PersonStatusName } from './profile.domain.js';

export const PersonStatus = describedEnum<PersonStatusName>('PersonStatus', 'Whether somebody takes part now.', {
  ACTIVE: 'Takes part.',
  AWAY: 'Away until a date of their own choice.',
  SUSPENDED: 'Suspended by a coordinator.',
  ERASED: 'A former member, erased at their own request.',
});

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

@ObjectType({ description: 'The person after the change, or why there was none.' })
export class PersonPayload {
  @Field(() => Person, { nullable: true })
  person!: Person | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}

@InputType({ description: 'What to change; a field that is not given stays as it is.' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: '1 to 120 characters.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 160 characters.' })
  headline?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 5000 characters.' })
  biography?: string | null;

  @Field(() => String, { nullable: true, description: 'An https address.' })
  avatarUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'BCP 47.' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true })
  region?: string | null;

  @Field(() => [String], { nullable: true, description: 'BCP 47, at most 20.' })
  languages?: string[] | null;

  @Field(() => String, { nullable: true })
  organization?: string | null;

  @Field(() => ID, { nullable: true, description: 'Null: no manager here.' })
  managerId?: string | null;
}
