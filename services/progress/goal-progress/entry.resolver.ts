import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import type { ProgressContext } from '../context.js';
import { isOwnPairing } from '../facts/own-pairing.loaders.js';
import type { GoalEventType } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { Goal } from '../goals/goal.types.js';
import { GoalUpdate } from '../goals/goal-updated.types.js';
import { findVisibleGoal } from '../goals/visible-goal.loaders.js';
import type { ProgressLiveEvent } from '../live-events.js';
import { Pairing, Person } from '../references.types.js';
import { translate } from '../texts.js';
import type { EntryEntity } from './entry.entity.js';
import { Entry, EntryConnection, JournalArgs } from './entry.types.js';

@Resolver(() => Entry)
export class EntryResolver {
  @FieldResolver(() => Goal, { nullable: true })
  goal(@Root() entry: EntryEntity, @Ctx() context: ProgressContext): Promise<GoalEntity | null> {
    return findVisibleGoal(entry.goalId, context);
  }

  @FieldResolver(() => Person, { nullable: true })
  author(@Root() entry: EntryEntity): { id: string } {
    return { id: entry.authorId };
  }

  @FieldResolver(() => String)
  text(@Root() entry: EntryEntity, @Ctx() { language }: ProgressContext): string {
    return entry.text || translate('entry.achieved', language);
  }
}

@Resolver(() => Goal)
export class GoalEntriesResolver {
  @FieldResolver(() => EntryConnection, { description: 'Newest first; private entries for their author only.' })
  entries(
    @Root() goal: GoalEntity,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ProgressContext,
  ): Promise<CountedConnection<EntryEntity>> {
    return loaders.entriesByGoalId.load(goal.id, page);
  }
}

@Resolver(() => Pairing)
export class PairingJournalResolver {
  @FieldResolver(() => EntryConnection, {
    nullable: true,
    description: 'For the two parties only: entries of all goals, newest first; private entries for their author only.',
  })
  async journal(
    @Root() pairing: { id: string },
    @Args(() => JournalArgs) args: JournalArgs,
    @Ctx() context: ProgressContext,
  ): Promise<CountedConnection<EntryEntity> | null> {
    return (await isOwnPairing(pairing, context)) ? context.loaders.journalByPairingId.load(pairing.id, args) : null;
  }
}

@Resolver(() => GoalUpdate)
export class GoalUpdateEntryResolver {
  @FieldResolver(() => Entry, {
    nullable: true,
    description: 'The new entry, if there is one that the viewer may read.',
  })
  async entry(
    @Root() { payload }: ProgressLiveEvent<GoalEventType>,
    @Ctx() { loaders, viewer }: ProgressContext,
  ): Promise<EntryEntity | null> {
    const entry = 'entryId' in payload ? await loaders.entryById.load(payload.entryId) : null;
    return entry && (entry.shared || entry.authorId === viewer?.personId) ? entry : null;
  }
}
