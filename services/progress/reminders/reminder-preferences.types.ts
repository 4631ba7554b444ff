import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { ProgressUserError } from '../user-error.types.js';

const minutesBefore = 'How many minutes before a meeting, the earliest reminder first; none for an empty list.';

@ObjectType({ description: 'How somebody wishes to be reminded. Theirs alone.' })
export class ReminderPreferences {
  @Field(() => [Int], { description: minutesBefore })
  meetingMinutesBefore!: number[];

  @Field({ description: 'Whether nudges come at all; reminders of confirmed meetings always do.' })
  nudges!: boolean;

  @Field({ description: 'Whether an e-mail comes to who is not connected.' })
  email!: boolean;

  @Field(() => String, {
    nullable: true,
    description: '`HH:MM` in one’s own time zone: no nudge comes from then on. Reminders of meetings do.',
  })
  quietFrom!: string | null;

  @Field(() => String, { nullable: true, description: '`HH:MM` in one’s own time zone: nudges come again.' })
  quietTo!: string | null;
}

@InputType({ description: 'A change of how one wishes to be reminded; what is left out stays as it is.' })
export class ReminderPreferencesInput {
  @Field(() => [Int], {
    nullable: true,
    description: `${minutesBefore} At most 5 different ones, each from 5 to 10080.`,
  })
  meetingMinutesBefore?: number[] | null;

  @Field(() => Boolean, { nullable: true })
  nudges?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  email?: boolean | null;

  @Field(() => String, { nullable: true, description: '`HH:MM`. Quiet hours have both ends or none; null ends them.' })
  quietFrom?: string | null;

  @Field(() => String, { nullable: true, description: '`HH:MM`, of the next day where it lies before `quietFrom`.' })
  quietTo?: string | null;
}

@ObjectType({ description: 'The preferences after the change, or why there was none.' })
export class ReminderPreferencesPayload {
  @Field(() => ReminderPreferences, { nullable: true })
  preferences!: ReminderPreferences | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}
