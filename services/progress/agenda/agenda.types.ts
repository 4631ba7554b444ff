import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AgendaItemKindName, AgendaItemStatusName, AgendaPhaseKeyName } from './agenda.domain.js';
import { AgendaItemKind, AgendaItemStatus, AgendaPhaseKey } from './agenda-enums.types.js';

@ObjectType({ description: 'A part of a meeting, with its time and what may help to fill it.' })
export class AgendaPhase {
  @Field(() => AgendaPhaseKey)
  key!: AgendaPhaseKeyName;

  @Field(() => Int, { description: 'Counted from the beginning of the meeting.' })
  startsAtMinute!: number;

  @Field(() => Int)
  minutes!: number;
}

@ObjectType({ description: 'Something to talk about.' })
export class AgendaItem {
  @Field(() => ID)
  id!: string;

  @Field(() => AgendaItemKind)
  kind!: AgendaItemKindName;

  @Field()
  text!: string;

  @Field(() => Int, { description: 'Its place on the agenda, from 1.' })
  position!: number;

  @Field(() => AgendaItemStatus)
  status!: AgendaItemStatusName;
}

@ObjectType({
  description: 'Phases fill the meeting’s minutes exactly: 10 for contact, 5 for the wrap-up, the rest shared.',
})
export class Agenda {
  @Field(() => [AgendaPhase])
  phases!: AgendaPhase[];
}
