import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../../shared/graphql/scalars.js';
import { requireId } from '../../../shared/id.js';
import { acceptCharter } from '../../commands/accept-charter.js';
import { createProgram } from '../../commands/create-program.js';
import { joinProgram } from '../../commands/join-program.js';
import { setBlockOrConflict } from '../../commands/separate.js';
import { setAway } from '../../commands/set-away.js';
import { updateMenteeProfile } from '../../commands/update-mentee-profile.js';
import { updateMentorProfile } from '../../commands/update-mentor-profile.js';
import { updateProfile } from '../../commands/update-profile.js';
import type { PeopleContext } from '../../context.js';
import type { ProgramRoleName } from '../../domain/membership.js';
import { ProgramRole } from '../types/enums.js';
import {
  CreateProgramInput,
  UpdateMenteeProfileInput,
  UpdateMentorProfileInput,
  UpdateProfileInput,
} from '../types/inputs.js';
import { ConflictPayload, MembershipPayload, PersonPayload, ProgramPayload } from '../types/payloads.js';
import { toPayload } from './payload.js';

@Resolver()
export class PeopleMutations {
  @Mutation(() => PersonPayload, { description: 'Changes the viewer’s own profile.' })
  updateProfile(
    @Arg('input', () => UpdateProfileInput) input: UpdateProfileInput,
    @Ctx() context: PeopleContext,
  ): Promise<PersonPayload> {
    const managerId = input.managerId ? requireId(input.managerId, 'input.managerId') : input.managerId;
    return toPayload('person', context, updateProfile(context, { ...input, managerId }));
  }

  @Mutation(() => PersonPayload, { description: 'Makes or changes the viewer’s mentor profile.' })
  updateMentorProfile(
    @Arg('input', () => UpdateMentorProfileInput) input: UpdateMentorProfileInput,
    @Ctx() context: PeopleContext,
  ): Promise<PersonPayload> {
    return toPayload('person', context, updateMentorProfile(context, input));
  }

  @Mutation(() => PersonPayload, { description: 'Makes or changes the viewer’s mentee profile.' })
  updateMenteeProfile(
    @Arg('input', () => UpdateMenteeProfileInput) input: UpdateMenteeProfileInput,
    @Ctx() context: PeopleContext,
  ): Promise<PersonPayload> {
    return toPayload('person', context, updateMenteeProfile(context, input));
  }

  @Mutation(() => PersonPayload, { description: 'The viewer accepts the mentors’ charter.' })
  acceptCharter(@Ctx() context: PeopleContext): Promise<PersonPayload> {
    return toPayload('person', context, acceptCharter(context));
  }

  @Mutation(() => PersonPayload, { description: 'The viewer is away up to and including a date; null when back.' })
  setAway(
    @Arg('until', () => DateScalar, { nullable: true }) until: string | null,
    @Ctx() context: PeopleContext,
  ): Promise<PersonPayload> {
    return toPayload('person', context, setAway(context, until ?? null));
  }

  @Mutation(() => ProgramPayload, { description: 'Makes a programme; the viewer is its first coordinator.' })
  createProgram(
    @Arg('input', () => CreateProgramInput) input: CreateProgramInput,
    @Ctx() context: PeopleContext,
  ): Promise<ProgramPayload> {
    return toPayload('program', context, createProgram(context, input));
  }

  @Mutation(() => MembershipPayload, { description: 'The viewer takes roles in a programme.' })
  joinProgram(
    @Arg('programId', () => ID) programId: string,
    @Arg('roles', () => [ProgramRole]) roles: ProgramRoleName[],
    @Ctx() context: PeopleContext,
  ): Promise<MembershipPayload> {
    return toPayload('membership', context, joinProgram(context, requireId(programId, 'programId'), roles));
  }

  @Mutation(() => ConflictPayload, {
    description: 'The viewer and this person are never to be paired: a conflict of interest.',
  })
  declareConflict(
    @Arg('personId', () => ID) personId: string,
    @Arg('reason', () => String, { nullable: true }) reason: string | null,
    @Ctx() context: PeopleContext,
  ): Promise<ConflictPayload> {
    const other = requireId(personId, 'personId');
    return toPayload(
      'person',
      context,
      setBlockOrConflict(context, { kind: 'CONFLICT', personId: other, reason, stands: true }),
    );
  }

  @Mutation(() => ConflictPayload, {
    description: 'The viewer wants nothing to do with this person, who does not learn of it.',
  })
  blockPerson(@Arg('personId', () => ID) personId: string, @Ctx() context: PeopleContext): Promise<ConflictPayload> {
    const other = requireId(personId, 'personId');
    return toPayload('person', context, setBlockOrConflict(context, { kind: 'BLOCK', personId: other, stands: true }));
  }

  @Mutation(() => ConflictPayload, { description: 'Takes a block back.' })
  unblockPerson(@Arg('personId', () => ID) personId: string, @Ctx() context: PeopleContext): Promise<ConflictPayload> {
    const other = requireId(personId, 'personId');
    return toPayload('person', context, setBlockOrConflict(context, { kind: 'BLOCK', personId: other, stands: false }));
  }
}
