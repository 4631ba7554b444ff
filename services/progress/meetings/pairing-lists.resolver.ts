import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import { GoalsArgs, MeetingsArgs } from '../common/page-args.types.js';
import { Pairing } from '../common/references.types.js';
import type { ProgressContext } from '../context.js';
import { loadOwnPairing } from '../facts/own-pairing.loaders.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { GoalConnection } from '../goals/goal.types.js';
import type { MeetingEntity } from './meeting.entity.js';
import { Meeting, MeetingConnection } from './meeting.types.js';

/** Whether the viewer is one of the pairing's two. */
export async function isOwnPairing({ id }: { id: string }, context: ProgressContext): Promise<boolean> {
  return (await loadOwnPairing({ pairingId: id }, context)) !== null;
}

/**
 * What is for the two parties alone. Read while it is looked up whether the viewer is one of them, as nearly all who ask
 * are: of whoever is not, it is thrown away unseen.
 */
async function forParties<T>(pairing: { id: string }, context: ProgressContext, read: () => Promise<T>) {
  const reading = (async () => read())();
  reading.catch(() => undefined);
  return (await isOwnPairing(pairing, context)) ? reading : null;
}

@Resolver(() => Pairing)
export class PairingResolver {
  @FieldResolver(() => GoalConnection, { nullable: true, description: 'For the two parties alone; the newest first.' })
  async goals(
    @Root() pairing: { id: string },
    @Args(() => GoalsArgs) args: GoalsArgs,
    @Ctx() context: ProgressContext,
  ): Promise<CountedConnection<GoalEntity> | null> {
    return forParties(pairing, context, () => context.loaders.goalsByPairingId.load(pairing.id, args));
  }

  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description: 'For the two parties alone; the latest first.',
  })
  async meetings(
    @Root() pairing: { id: string },
    @Args(() => MeetingsArgs) args: MeetingsArgs,
    @Ctx() context: ProgressContext,
  ): Promise<CountedConnection<MeetingEntity> | null> {
    return forParties(pairing, context, () => context.loaders.meetingsByPairingId.load(pairing.id, args));
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The next confirmed one, for the two parties alone.' })
  async nextMeeting(@Root() pairing: { id: string }, @Ctx() context: ProgressContext): Promise<MeetingEntity | null> {
    return forParties(pairing, context, () => context.loaders.nextMeetingByPairingId.load(pairing.id));
  }
}
