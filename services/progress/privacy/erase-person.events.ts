import type { PeopleEvents } from '../../contracts/people-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import { erasePerson } from './erase-person.command.js';

export const erasureHandlers: EventHandlers<PeopleEvents> = {
  PersonErased: (unit, { payload }) => erasePerson(unit, payload),
};
