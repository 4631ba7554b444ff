import { ArgsType, Field, Int } from 'type-graphql';
import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { ProgramRole } from './error-code.types.js';

@ArgsType()
export class PeoplePageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: '0 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
}

@ArgsType()
export class MembersArgs extends PeoplePageArgs {
  @Field(() => ProgramRole, { nullable: true, description: 'Only who holds this role.' })
  role?: ProgramRoleName | null;
}
