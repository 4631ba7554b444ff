import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { badInput } from '../../shared/faults.js';
import type { ProgressContext } from '../context.js';
import { maxMeetingMinutes, minMeetingMinutes } from '../meetings/meeting.domain.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { Meeting } from '../meetings/meeting.types.js';
import { Person } from '../references.types.js';
import {
  type AgendaPhaseKeyName,
  type AgendaPhaseOfKind,
  agendaPhaseForKind,
  agendaPhasesOfMeeting,
} from './agenda.domain.js';
import { Agenda, AgendaItem, AgendaPhase } from './agenda.types.js';
import { AgendaPhaseKey } from './agenda-enums.types.js';
import type { AgendaItemEntity } from './agenda-item.entity.js';
import { agendaPhasePrompts, agendaPhaseTitle } from './agenda-phase.texts.js';

@Resolver(() => AgendaPhase)
export class AgendaPhaseResolver {
  @Query(() => [AgendaPhase], { description: 'The phases of a regular meeting of 20 to 240 minutes.' })
  agendaTemplate(@Arg('minutes', () => Int) minutes: number): AgendaPhaseOfKind[] {
    if (minutes < minMeetingMinutes || minutes > maxMeetingMinutes)
      throw badInput('minutes', `'minutes' is ${minutes}: ${minMeetingMinutes} to ${maxMeetingMinutes} is allowed.`);
    return agendaPhasesOfMeeting({ minutes, kind: 'REGULAR' });
  }

  @FieldResolver(() => String, { description: 'In the viewer’s language.' })
  title(@Root() { key }: AgendaPhaseOfKind, @Ctx() { language }: ProgressContext): string {
    return agendaPhaseTitle(key, language);
  }

  @FieldResolver(() => [String], {
    description: 'Starters in the viewer’s language, by the kind of meeting: nobody has to invent a problem.',
  })
  prompts(@Root() { key, kind }: AgendaPhaseOfKind, @Ctx() { language }: ProgressContext): string[] {
    return agendaPhasePrompts(kind, key, language);
  }
}

@Resolver(() => Meeting)
export class MeetingAgendaResolver {
  @FieldResolver(() => Agenda, { description: 'May hold no items: its phases bring starters.' })
  agenda(@Root() meeting: MeetingEntity): MeetingEntity {
    return meeting;
  }
}

@Resolver(() => Agenda)
export class AgendaResolver {
  @FieldResolver(() => [AgendaPhase], { description: 'In their order.' })
  phases(@Root() meeting: MeetingEntity): AgendaPhaseOfKind[] {
    return agendaPhasesOfMeeting(meeting);
  }

  @FieldResolver(() => [AgendaItem], { description: 'In their order.' })
  items(@Root() meeting: MeetingEntity, @Ctx() { loaders }: ProgressContext): Promise<AgendaItemEntity[]> {
    return loaders.agendaItemsByMeetingId.load(meeting.id);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => Person, { nullable: true })
  author(@Root() item: AgendaItemEntity): { id: string } {
    return { id: item.authorId };
  }

  @FieldResolver(() => AgendaPhaseKey, { description: 'The phase in which its turn comes.' })
  phase(@Root() item: AgendaItemEntity): AgendaPhaseKeyName {
    return agendaPhaseForKind(item.kind);
  }
}
