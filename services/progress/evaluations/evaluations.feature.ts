import type { ProgressFeature } from '../feature.js';
import { EvaluationEntity } from './evaluation.entity.js';
import { evaluationHandlersOfPairings, evaluationHandlersOfProgress } from './evaluation.events.js';
import {
  EvaluationResolver,
  InstrumentItemResolver,
  InstrumentResolver,
  PairingEvaluationsResolver,
} from './evaluation.resolver.js';
import { EvaluationAnswerEntity } from './evaluation-answer.entity.js';

export const evaluationsFeature: ProgressFeature = {
  entities: [EvaluationEntity, EvaluationAnswerEntity],
  resolvers: [InstrumentResolver, InstrumentItemResolver, PairingEvaluationsResolver, EvaluationResolver],
  eventHandlers: () => ({ pairings: evaluationHandlersOfPairings, progress: evaluationHandlersOfProgress }),
};
