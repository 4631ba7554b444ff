import type { ProgressFeature } from '../feature.js';
import { AgendaItemResolver, AgendaPhaseResolver, AgendaResolver, MeetingAgendaResolver } from './agenda.resolver.js';
import { AgendaItemEntity } from './agenda-item.entity.js';
import { AgendaMutations } from './agenda-mutations.resolver.js';
import { PreparationEntity } from './preparation.entity.js';
import { MeetingPreparationResolver, PreparationResolver } from './preparation.resolver.js';

export const agendaFeature: ProgressFeature = {
  entities: [AgendaItemEntity, PreparationEntity],
  resolvers: [
    MeetingAgendaResolver,
    AgendaPhaseResolver,
    AgendaResolver,
    AgendaItemResolver,
    AgendaMutations,
    MeetingPreparationResolver,
    PreparationResolver,
  ],
};
