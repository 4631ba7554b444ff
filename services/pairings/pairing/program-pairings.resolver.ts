import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Program } from '../common/program.types.js';
import type { PairingsContext } from '../context.js';
import type { PairingPage } from './pairing.loaders.js';
import { PairingConnection } from './pairing.types.js';
import { ProgramPairingsArgs } from './pairing-args.types.js';

@Resolver(() => Program)
export class ProgramPairingsResolver {
  @FieldResolver(() => PairingConnection, { nullable: true, description: 'The newest first. Coordinators only.' })
  async pairings(
    @Root() { id }: Program,
    @Args(() => ProgramPairingsArgs) args: ProgramPairingsArgs,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<PairingPage | null> {
    return (await loaders.isCoordinatorByProgramId.load(id)) ? loaders.pairingsByProgramId.load(id, args) : null;
  }
}
