import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toUserErrors } from '../../shared/text/translator.js';
import { toPayload } from '../common/payload.js';
import type { PeopleContext } from '../context.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { MembershipPayload, ProgramRole } from '../programmes/membership.types.js';
import { translateMessage } from '../texts.js';
import { InvitationPayload } from './invitation.types.js';
import { inviteToProgram } from './invite-to-program.command.js';
import { joinProgram } from './join-program.command.js';

@Resolver()
export class AdmissionMutations {
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

  @Mutation(() => MembershipPayload, { description: 'The viewer takes roles in a programme.' })
  joinProgram(
    @Arg('programId', () => ID) programId: string,
    @Arg('roles', () => [ProgramRole]) roles: ProgramRoleName[],
    @Ctx() context: PeopleContext,
  ): Promise<MembershipPayload> {
    return toPayload('membership', context, joinProgram(context, requireId(programId, 'programId'), roles));
  }
}
