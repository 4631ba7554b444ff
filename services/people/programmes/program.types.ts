import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { Admission, ProgramRole } from '../common/error-code.types.js';
import type { AdmissionName, ProgramRoleName } from './membership.domain.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A mentoring programme.' })
export class Program {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field({ description: 'BCP 47: the language in which the programme is run.' })
  locale!: string;

  @Field(() => Admission, { description: 'OPEN: anyone may join. INVITATION: a coordinator invites.' })
  admission!: AdmissionName;
}

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

@ObjectType({ description: 'A programme in a list.' })
export class ProgramEdge {
  @Field()
  cursor!: string;

  @Field(() => Program)
  node!: Program;
}

@ObjectType({ description: 'A page of programmes.' })
export class ProgramConnection {
  @Field(() => [ProgramEdge])
  edges!: ProgramEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
