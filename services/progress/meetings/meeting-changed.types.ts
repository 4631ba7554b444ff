import { Field, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { eventCursorDescription } from '../descriptions.types.js';
import { type MeetingChangeName, meetingChanges } from './meeting-changes.domain.js';

/** The descriptions of `MeetingChangeKind`, from the record of each event. */
const descriptions = Object.fromEntries(
  Object.values(meetingChanges).flatMap((rule) => ('change' in rule ? [[rule.change, rule.description]] : [])),
) as Record<MeetingChangeName, string>;

export const MeetingChangeKind = describedEnum<MeetingChangeName>(
  'MeetingChangeKind',
  'What happened to a meeting.',
  descriptions,
);

@ObjectType({ description: 'A change of a meeting.' })
export class MeetingChange {
  @Field({ description: eventCursorDescription })
  cursor!: string;

  @Field(() => MeetingChangeKind)
  change!: MeetingChangeName;

  @Field(() => Date)
  at!: Date;
}
