import { Field, ObjectType } from 'type-graphql';
import { PeopleUserError } from '../common/user-error.types.js';
import { Person } from '../profiles/person.types.js';

@ObjectType({ description: 'The other person, or why nothing was declared.' })
export class ConflictPayload {
  @Field(() => Person, { nullable: true })
  person!: Person | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}
