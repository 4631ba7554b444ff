import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PeopleContext } from '../context.js';
import { acceptCharter } from './accept-charter.command.js';
import { UpdateMenteeProfileInput } from './mentee-profile.types.js';
import { UpdateMentorProfileInput } from './mentor-profile.types.js';
import { PersonPayload, UpdateProfileInput } from './person.types.js';
import { setAway } from './set-away.command.js';
import { updateMenteeProfile } from './update-mentee-profile.command.js';
import { updateMentorProfile } from './update-mentor-profile.command.js';
import { updateProfile } from './update-profile.command.js';

@Resolver()
export class ProfileMutations {
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
}
