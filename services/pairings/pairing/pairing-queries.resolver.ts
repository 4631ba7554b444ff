import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { requireViewer } from '../../shared/graphql/operation.js';
import { requireId } from '../../shared/id.js';
import type { PairingsContext } from '../context.js';
import type { PairingRequestEntity } from '../requests/pairing-request.entity.js';
import { PairingRequest, PairingRequestConnection } from '../requests/request.types.js';
import type { RequestPage } from '../requests/request-lists.loaders.js';
import type { PairingEntity } from './pairing.entity.js';
import { Pairing, PairingConnection } from './pairing.types.js';
import { PairingsArgs, RequestsArgs } from './pairing-args.types.js';
import type { PairingPage } from './pairing-lists.loaders.js';

@Resolver()
export class PairingsQueries {
  @Query(() => Pairing, {
    nullable: true,
    description: 'A pairing of the viewer’s, or of a programme they coordinate.',
  })
  async pairing(@Arg('id', () => ID) id: string, @Ctx() { loaders }: PairingsContext): Promise<PairingEntity | null> {
    return loaders.pairingById.load(requireId(id, 'id'));
  }

  @Query(() => PairingConnection, { description: 'The viewer’s own pairings, the newest first.' })
  async pairings(@Args(() => PairingsArgs) args: PairingsArgs, @Ctx() context: PairingsContext): Promise<PairingPage> {
    const { personId } = requireViewer(context);
    return context.loaders.pairingsByPersonId.load(personId, args);
  }

  @Query(() => PairingRequest, { nullable: true, description: 'A request that the viewer sent or received.' })
  async pairingRequest(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<PairingRequestEntity | null> {
    return loaders.requestById.load(requireId(id, 'id'));
  }

  @Query(() => PairingRequestConnection, {
    description: 'The requests that the viewer received or sent, newest first.',
  })
  async requests(@Args(() => RequestsArgs) args: RequestsArgs, @Ctx() context: PairingsContext): Promise<RequestPage> {
    const { personId } = requireViewer(context);
    return context.loaders.requestsByPersonId.load(personId, args);
  }
}
