import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { ProgramRole } from './error-code.types.js';

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => ProgramRole, { nullable: true, description: 'Only who holds this role.' })
  role?: ProgramRoleName | null;
}
