import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { LiveEvents } from '../../shared/graphql/live-events.js';
import type { ProgressContext } from '../context.js';
import { type ProgressLiveEvent, pairingStreamOrOwn, subscribeToEvents } from '../live-events.js';
import { Person } from '../references.types.js';
import type { MeetingEntity } from './meeting.entity.js';
import { Meeting } from './meeting.types.js';
import { MeetingChange } from './meeting-changed.types.js';
import { type MeetingChangeEventType, type MeetingChangeName, meetingChanges } from './meeting-changes.domain.js';

type MeetingEvent = ProgressLiveEvent<MeetingChangeEventType>;

interface MeetingChangedArgs {
  pairingId?: string | null;
  after?: string | null;
}

const deliveredTypes = (Object.keys(meetingChanges) as (keyof typeof meetingChanges)[]).filter(
  (type): type is MeetingChangeEventType => 'change' in meetingChanges[type],
);

async function subscribe({ pairingId, after }: MeetingChangedArgs, context: ProgressContext): Promise<LiveEvents> {
  const stream = await pairingStreamOrOwn(pairingId, context);
  return subscribeToEvents(context, { stream, types: deliveredTypes, after });
}

@Resolver()
export class MeetingSubscriptions {
  @Subscription(() => MeetingChange, {
    description:
      'Every change of the meetings of one pairing, or of all the viewer’s pairings. `after` replays the changes since a cursor.',
    subscribe: ({ args, context }: { args: MeetingChangedArgs; context: ProgressContext }) => subscribe(args, context),
  })
  meetingChanged(
    @Root() event: MeetingEvent,
    @Arg('pairingId', () => ID, { nullable: true }) _pairingId: string | null,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
  ): MeetingEvent {
    return event;
  }
}

@Resolver(() => MeetingChange)
export class MeetingChangeResolver {
  @FieldResolver(() => String)
  change(@Root() event: MeetingEvent): MeetingChangeName {
    return meetingChanges[event.type].change;
  }

  @FieldResolver(() => Person, { nullable: true })
  actor(@Root() event: MeetingEvent): { id: string } | null {
    return event.actorId ? { id: event.actorId } : null;
  }

  @FieldResolver(() => Meeting, { description: 'The meeting as it is now.' })
  meeting(@Root() event: MeetingEvent, @Ctx() { loaders }: ProgressContext): Promise<MeetingEntity | null> {
    return loaders.meetingById.load(event.payload.meetingId);
  }
}
