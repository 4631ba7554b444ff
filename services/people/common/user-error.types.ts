import { Field, ObjectType } from 'type-graphql';
import { Person } from '../profiles/person.types.js';
import { Membership, Program } from '../programmes/program.types.js';
import { PeopleErrorCode } from './error-code.types.js';

@ObjectType({ description: 'Why something was refused, in the viewer’s language.' })
export class PeopleUserError {
  @Field(() => PeopleErrorCode)
  code!: keyof typeof PeopleErrorCode;

  @Field()
  message!: string;

  @Field(() => [String], { description: 'The argument or input field that it is about.' })
  path!: string[];
}

@ObjectType({ description: 'The person after the change, or why there was none.' })
export class PersonPayload {
  @Field(() => Person, { nullable: true })
  person!: Person | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}

@ObjectType({ description: 'The programme after the change, or why there was none.' })
export class ProgramPayload {
  @Field(() => Program, { nullable: true })
  program!: Program | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}

@ObjectType({ description: 'The membership after the change, or why there was none.' })
export class MembershipPayload {
  @Field(() => Membership, { nullable: true })
  membership!: Membership | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}

@ObjectType({ description: 'The other person, or why nothing was declared.' })
export class ConflictPayload {
  @Field(() => Person, { nullable: true })
  person!: Person | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}
