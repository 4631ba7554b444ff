import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PeopleContext } from '../context.js';
import { PersonPayload } from '../profiles/person.types.js';
import { suspendPerson } from './suspend-person.command.js';

@Resolver()
export class SuspensionMutations {
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
