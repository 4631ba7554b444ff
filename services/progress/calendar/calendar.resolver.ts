import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { ProgressContext } from '../context.js';
import { CalendarPayload } from './calendar.types.js';
import { findOrCreateCalendarSecret, rotateCalendarSecret } from './calendar-secret.writes.js';

@Resolver()
export class CalendarResolver {
  @Query(() => String, {
    description:
      'A private address of an iCalendar feed of the viewer’s meetings, for whoever has it; rotateCalendarUrl makes the old one void.',
  })
  async calendarUrl(@Ctx() context: ProgressContext): Promise<string> {
    const { personId } = requireViewer(context);
    return context.calendarUrlOf(await context.transact((unit) => findOrCreateCalendarSecret(unit, personId)));
  }

  @Mutation(() => CalendarPayload, {
    description: 'Gives the viewer’s calendar a new address; the old one is void at once.',
  })
  async rotateCalendarUrl(@Ctx() context: ProgressContext): Promise<CalendarPayload> {
    const { personId } = requireViewer(context);
    const secret = await context.transact((unit) => rotateCalendarSecret(unit, personId));
    return { calendarUrl: context.calendarUrlOf(secret), userErrors: [] };
  }
}
