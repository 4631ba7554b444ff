import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PeopleContext } from '../context.js';
import { ConflictPayload } from './separation.types.js';
import { setBlockOrConflict } from './set-block-or-conflict.command.js';

@Resolver()
export class SeparationMutations {
  @Mutation(() => ConflictPayload, {
    description: 'Declares a conflict of interest: matching never pairs the viewer and this person.',
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
    description: 'Blocks a person: matching never pairs them with the viewer. The person does not learn of it.',
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
