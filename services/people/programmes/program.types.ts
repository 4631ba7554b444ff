import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { PeopleUserError } from '../common/user-error.types.js';
import type { AdmissionName } from './membership.domain.js';

export const Admission = describedEnum<AdmissionName>('Admission', 'How one comes into a programme.', {
  OPEN: 'Anyone may join.',
  INVITATION: 'A coordinator invites.',
});

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

@ObjectType({ description: 'The programme after the change, or why there was none.' })
export class ProgramPayload {
  @Field(() => Program, { nullable: true })
  program!: Program | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}

@InputType({ description: 'A new programme.' })
export class CreateProgramInput {
  @Field({ description: '1 to 160 characters.' })
  name!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field({ description: 'BCP 47.' })
  locale!: string;

  @Field(() => Admission)
  admission!: AdmissionName;
}
