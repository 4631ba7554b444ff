import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { requireId } from '../../shared/id.js';
import { ProgramRole } from '../common/error-code.types.js';
import { toPayload } from '../common/payload.js';
import { ConflictPayload, MembershipPayload, PersonPayload, ProgramPayload } from '../common/user-error.types.js';
import type { PeopleContext } from '../context.js';
import { acceptCharter } from '../profiles/accept-charter.command.js';
import {
  CreateProgramInput,
  UpdateMenteeProfileInput,
  UpdateMentorProfileInput,
  UpdateProfileInput,
} from '../profiles/profile-inputs.types.js';
import { setAway } from '../profiles/set-away.command.js';
import { updateMenteeProfile } from '../profiles/update-mentee-profile.command.js';
import { updateMentorProfile } from '../profiles/update-mentor-profile.command.js';
import { updateProfile } from '../profiles/update-profile.command.js';
import { createProgram } from '../programmes/create-program.command.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { setBlockOrConflict } from '../separations/set-block-or-conflict.command.js';
import { joinProgram } from './join-program.command.js';

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
