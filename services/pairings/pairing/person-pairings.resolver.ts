import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import type { PairingPage } from './pairing.loaders.js';
import { PairingConnection } from './pairing.types.js';
import { PairingsArgs } from './pairing-args.types.js';

@Resolver(() => Person)
export class PersonPairingsResolver {
  @FieldResolver(() => PairingConnection, {
    nullable: true,
    description: 'The newest first. Self, and coordinators as far as their programmes go.',
  })
  async pairings(
    @Root() { id }: Person,
    @Args(() => PairingsArgs) args: PairingsArgs,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<PairingPage | null> {
    if (!viewer) return null;
    if (viewer.personId === id) return loaders.pairingsByPersonId.load(id, args);
    const programIds = await loaders.coordinatedPrograms();
    if (programIds.length === 0) return null;
    return loaders.pairingsByPersonId.load(id, { ...args, programIds });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many more pairings this mentor can take on; null for who is not a mentor.',
  })
  async openPlaces(@Root() { id }: Person, @Ctx() { viewer, loaders }: PairingsContext): Promise<number | null> {
    return viewer ? ((await loaders.openPlacesByPersonId.load(id))?.open ?? null) : null;
  }
}
