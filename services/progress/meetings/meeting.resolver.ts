import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { requireId } from '../../shared/id.js';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import type { ProgressContext } from '../context.js';
import { forParties } from '../facts/own-pairing.loaders.js';
import { Pairing, Person } from '../references.types.js';
import type { MeetingEntity } from './meeting.entity.js';
import { Meeting, MeetingConnection, MeetingsArgs } from './meeting.types.js';
import { findVisibleMeeting } from './visible-meeting.loaders.js';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: 'A meeting of one of the viewer’s pairings.' })
  meeting(@Arg('id', () => ID) id: string, @Ctx() context: ProgressContext): Promise<MeetingEntity | null> {
    return findVisibleMeeting(requireId(id, 'id'), context);
  }

  @FieldResolver(() => Pairing, { nullable: true })
  pairing(@Root() meeting: MeetingEntity): { id: string } {
    return { id: meeting.pairingId };
  }

  @FieldResolver(() => Person, { nullable: true })
  organizer(@Root() meeting: MeetingEntity): { id: string } {
    return { id: meeting.organizerId };
  }

  @FieldResolver(() => String, { description: 'UID of RFC 5545: the same for the whole life of the meeting.' })
  icsUid(@Root() meeting: MeetingEntity): string {
    return `${meeting.id}@jumelage`;
  }
}

@Resolver(() => MeetingConnection)
export class MeetingConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: CountedConnection<MeetingEntity>): Promise<number> {
    return page.count();
  }
}

@Resolver(() => Pairing)
export class PairingMeetingsResolver {
  @FieldResolver(() => MeetingConnection, { nullable: true, description: 'For the two parties only; latest first.' })
  async meetings(
    @Root() pairing: { id: string },
    @Args(() => MeetingsArgs) args: MeetingsArgs,
    @Ctx() context: ProgressContext,
  ): Promise<CountedConnection<MeetingEntity> | null> {
    return forParties(pairing, context, () => context.loaders.meetingsByPairingId.load(pairing.id, args));
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The next confirmed one, for the two parties only.' })
  async nextMeeting(@Root() pairing: { id: string }, @Ctx() context: ProgressContext): Promise<MeetingEntity | null> {
    return forParties(pairing, context, () => context.loaders.nextMeetingByPairingId.load(pairing.id));
  }
}

@Resolver(() => Person)
export class PersonMeetingsResolver {
  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description: 'Self only: upcoming confirmed meetings of all pairings, next first.',
  })
  async upcomingMeetings(
    @Root() person: { id: string },
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, loaders }: ProgressContext,
  ): Promise<CountedConnection<MeetingEntity> | null> {
    return person.id === viewer?.personId ? loaders.upcomingMeetingsByPersonId.load(person.id, args) : null;
  }
}
