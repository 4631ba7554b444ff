import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PairingsContext } from '../context.js';
import { isOpenPairing } from './pairing.domain.js';
import type { PairingEntity } from './pairing.entity.js';
import { Pairing } from './pairing.types.js';

@Resolver(() => Pairing)
export class PairingHierarchyResolver {
  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'Since when one of the two is above the other in the chain of managers, while the pairing is open. Coordinators only.',
  })
  async hierarchySince(
    @Root() { id, programId, status }: PairingEntity,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<Date | null> {
    if (!isOpenPairing(status) || !(await loaders.isCoordinatorByProgramId.load(programId))) return null;
    return (await loaders.hierarchyMarkByPairingId.load(id))?.since ?? null;
  }
}
