import type { PairingsFeature } from '../feature.js';
import type { PairingsDueHandlers } from '../operation.js';
import { ClosureEntity } from './closure.entity.js';
import {
  ClosureMutations,
  ClosureResolver,
  KeepInTouchUpdateResolver,
  PairingClosureResolver,
  ReflectionResolver,
} from './closure.resolver.js';
import { endOverdueClosures } from './end-overdue-closures.due.js';
import { KeepInTouchUpdateEntity } from './keep-in-touch-update.entity.js';
import { notifyThanksDue } from './notify-thanks-due.due.js';
import { ReflectionEntity } from './reflection.entity.js';

/** The closure of a pairing: reflections, the end, and updates after it. */
export const closureFeature: PairingsFeature = {
  entities: [ClosureEntity, ReflectionEntity, KeepInTouchUpdateEntity],
  resolvers: [ClosureMutations, PairingClosureResolver, ClosureResolver, ReflectionResolver, KeepInTouchUpdateResolver],
};

/** Handlers of due rows, whose subjects are pairings. */
export const closureDueHandlers: PairingsDueHandlers<'closure.thanks' | 'closure.end'> = {
  'closure.thanks': notifyThanksDue,
  'closure.end': endOverdueClosures,
};
