import {
  ConcernConnectionResolver,
  ConcernMutations,
  ConcernResolver,
  ProgramConcernsResolver,
} from '../voices/concern.resolver.js';
import { ImprovementAppreciationMutations } from '../voices/improvement-appreciation-mutations.resolver.js';
import { LifecycleMutations } from './lifecycle-mutations.resolver.js';
import {
  AppreciationResolver,
  ClosureResolver,
  ImprovementResolver,
  KeepInTouchUpdateResolver,
  ProposalResolver,
  ReflectionResolver,
} from './lifecycle-types.resolver.js';
import { PairingLifecycleResolver } from './pairing-lifecycle.resolver.js';

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
