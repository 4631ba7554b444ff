import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { PeopleUserError } from '../common/user-error.types.js';
import type { ProgramRoleName } from './membership.domain.js';

export const ProgramRole = describedEnum<ProgramRoleName>(
  'ProgramRole',
  'What somebody is in a programme; several at once are possible.',
  {
    MENTOR: 'Passes on.',
    MENTEE: 'Seeks to grow.',
    COORDINATOR: 'Runs the programme.',
  },
);

@ObjectType({ description: 'Somebody’s part in a programme.' })
export class Membership {
  @Field(() => [ProgramRole])
  roles!: ProgramRoleName[];

  @Field(() => Date)
  joinedAt!: Date;
}

@ObjectType({ description: 'A membership in a list.' })
export class MembershipEdge {
  @Field()
  cursor!: string;

  @Field(() => Membership)
  node!: Membership;
}

@ObjectType({ description: 'A page of memberships.' })
export class MembershipConnection {
  @Field(() => [MembershipEdge])
  edges!: MembershipEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'All that match; counted only when asked for.' })
  totalCount!: number;
}

@ObjectType({ description: 'The membership after the change, or why there was none.' })
export class MembershipPayload {
  @Field(() => Membership, { nullable: true })
  membership!: Membership | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => ProgramRole, { nullable: true, description: 'Only who holds this role.' })
  role?: ProgramRoleName | null;
}
