import { Field, ObjectType } from 'type-graphql';
import { PeopleUserError } from '../common/user-error.types.js';

@ObjectType({ description: 'Who was invited, or why nobody was.' })
export class InvitationPayload {
  @Field(() => [String], { description: 'The addresses to which a letter goes, each once; empty when refused.' })
  invited!: string[];

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}
