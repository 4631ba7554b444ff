import {
  ConcernConnectionResolver,
  ConcernMutations,
  ConcernResolver,
  ProgramConcernsResolver,
} from './concern.resolver.js';
import { LifecycleMutations } from './life-mutations.resolver.js';
import {
  AppreciationResolver,
  ClosureResolver,
  ImprovementResolver,
  KeepInTouchUpdateResolver,
  ProposalResolver,
  ReflectionResolver,
} from './of-life.resolver.js';
import { PairingLifecycleResolver } from './pairing-life.resolver.js';
import { ImprovementAppreciationMutations } from './voice-mutations.resolver.js';

/** The resolvers of a pairing's life, from the proposal to keeping in touch, and of the concerns about it. */
export const lifecycleResolvers = [
  PairingLifecycleResolver,
  ProposalResolver,
  ClosureResolver,
  ReflectionResolver,
  KeepInTouchUpdateResolver,
  ImprovementResolver,
  AppreciationResolver,
  LifecycleMutations,
  ImprovementAppreciationMutations,
  ConcernMutations,
  ConcernResolver,
  ConcernConnectionResolver,
  ProgramConcernsResolver,
] as const;
