import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toUserErrors } from '../../shared/text/translator.js';
import { suspendPerson } from '../accounts/suspend-person.command.js';
import { ProgramRole } from '../common/error-code.types.js';
import { toPayload } from '../common/payload.js';
import { MembershipPayload, PersonPayload } from '../common/user-error.types.js';
import type { PeopleContext } from '../context.js';
import { leaveProgram } from '../programmes/leave-program.command.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { translateMessage } from '../texts.js';
import { InvitationPayload } from './invitation.types.js';
import { inviteToProgram } from './invite-to-program.command.js';

@Resolver()
export class InvitationMutations {
  @Mutation(() => InvitationPayload, {
    description:
      'A coordinator asks up to 100 addresses into their programme; each gets a letter with a link that is good for 14 days, once.',
  })
  async inviteToProgram(
    @Arg('programId', () => ID) programId: string,
    @Arg('emails', () => [String]) emails: string[],
    @Arg('roles', () => [ProgramRole]) roles: ProgramRoleName[],
    @Ctx() context: PeopleContext,
  ): Promise<InvitationPayload> {
    const invite = { programId: requireId(programId, 'programId'), emails, roles };
    const result = await inviteToProgram(context, invite);
    if (result.ok) return { invited: result.value, userErrors: [] };
    return { invited: [], userErrors: toUserErrors(result.refusals, translateMessage, context.language) };
  }

  @Mutation(() => MembershipPayload, {
    description: 'The viewer leaves a programme; the membership is answered as it ended, without roles.',
  })
  leaveProgram(
    @Arg('programId', () => ID) programId: string,
    @Ctx() context: PeopleContext,
  ): Promise<MembershipPayload> {
    return toPayload('membership', context, leaveProgram(context, requireId(programId, 'programId')));
  }

  @Mutation(() => PersonPayload, {
    description:
      'A coordinator suspends a member of their programme: sessions end, signing in is refused, open requests are closed.',
  })
  suspendPerson(
    @Arg('programId', () => ID) programId: string,
    @Arg('personId', () => ID) personId: string,
    @Arg('reason', { description: '1 to 1000 characters; kept, and told to nobody else.' }) reason: string,
    @Ctx() context: PeopleContext,
  ): Promise<PersonPayload> {
    const suspend = { programId: requireId(programId, 'programId'), personId: requireId(personId, 'personId'), reason };
    return toPayload('person', context, suspendPerson(context, suspend));
  }
}
