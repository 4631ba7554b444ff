import { Field, ObjectType } from 'type-graphql';
import { PeopleUserError } from '../common/user-error.types.js';

@ObjectType({ description: 'The invited addresses, or why nobody was invited.' })
export class InvitationPayload {
  @Field(() => [String], { description: 'The invited addresses without repetition; empty when refused.' })
  invited!: string[];

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}
