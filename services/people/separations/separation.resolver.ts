import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PeopleContext } from '../context.js';
import { ConflictPayload } from './separation.types.js';
import { setBlockOrConflict } from './set-block-or-conflict.command.js';

@Resolver()
export class SeparationMutations {
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
