import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Program } from '../common/program.types.js';
import type { PairingsContext } from '../context.js';
import { PairingStats } from './pairing-stats.types.js';

@Resolver(() => Program)
export class PairingStatsResolver {
  @FieldResolver(() => PairingStats, { nullable: true, description: 'Coordinators only.' })
  async pairingStats(@Root() { id }: Program, @Ctx() { loaders }: PairingsContext): Promise<PairingStats | null> {
    return (await loaders.isCoordinatorByProgramId.load(id)) ? loaders.pairingStatsByProgramId.load(id) : null;
  }
}
