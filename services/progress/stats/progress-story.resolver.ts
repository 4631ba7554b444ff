import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProgressContext } from '../context.js';
import { isOwnPairing } from '../facts/own-pairing.loaders.js';
import { Pairing } from '../references.types.js';
import { ProgressStory } from './progress-story.types.js';

interface Id {
  id: string;
}

@Resolver(() => Pairing)
export class PairingProgressResolver {
  @FieldResolver(() => ProgressStory, { nullable: true, description: 'For the two parties alone.' })
  async progress(@Root() pairing: Id, @Ctx() context: ProgressContext): Promise<ProgressStory | null> {
    return (await isOwnPairing(pairing, context)) ? context.loaders.progressStoryByPairingId.load(pairing.id) : null;
  }
}
