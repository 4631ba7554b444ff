import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PairingsContext } from '../../context.js';
import type { PairingPage } from '../../loaders/pairings-by-owner.loader.js';
import { ProgramPairingsArgs } from '../types/args.js';
import { PairingConnection } from '../types/pairing.type.js';
import { Program } from '../types/program.type.js';

@Resolver(() => Program)
export class ProgramPairingsResolver {
  @FieldResolver(() => PairingConnection, { nullable: true, description: 'The newest first. Coordinators only.' })
  async pairings(
    @Root() { id }: Program,
    @Args(() => ProgramPairingsArgs) args: ProgramPairingsArgs,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<PairingPage | null> {
    return (await loaders.coordinatesByProgramId.load(id)) ? loaders.pairingsByProgramId.load(id, args) : null;
  }
}
