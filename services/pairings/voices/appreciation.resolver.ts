import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import { isParty } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing, PairingPayload } from '../pairing/pairing.types.js';
import type { AppreciationEntity } from './appreciation.entity.js';
import { Appreciation } from './appreciation.types.js';
import { sendAppreciation } from './send-appreciation.command.js';

@Resolver()
export class AppreciationMutations {
  @Mutation(() => PairingPayload, {
    description: 'Thanks the other, from the first day on; after a good end, too.',
  })
  sendAppreciation(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('text', () => String, { description: '1 to 2000 characters.' }) text: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, sendAppreciation(context, requireId(pairingId, 'pairingId'), text));
  }
}

@Resolver(() => Pairing)
export class PairingAppreciationsResolver {
  @FieldResolver(() => [Appreciation], {
    nullable: true,
    description: 'Thanks of the two, the newest 100 first. The two alone.',
  })
  async appreciations(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<AppreciationEntity[] | null> {
    return isParty(viewer, pairing) ? loaders.appreciationsByPairingId.load(pairing.id) : null;
  }
}

@Resolver(() => Appreciation)
export class AppreciationResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who thanks.' })
  from(@Root() appreciation: AppreciationEntity): Person {
    return { id: appreciation.fromId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who is thanked.' })
  to(@Root() appreciation: AppreciationEntity): Person {
    return { id: appreciation.toId };
  }
}
