import {
  ConcernConnectionResolver,
  ConcernMutations,
  ConcernResolver,
  ProgramConcernsResolver,
} from './concern.resolver.js';
import { LifeMutations } from './life-mutations.resolver.js';
import {
  AppreciationResolver,
  ClosureResolver,
  ImprovementResolver,
  KeepInTouchUpdateResolver,
  ProposalResolver,
  ReflectionResolver,
} from './of-life.resolver.js';
import { PairingLifeResolver } from './pairing-life.resolver.js';
import { VoiceMutations } from './voice-mutations.resolver.js';

/** The resolvers of a pairing's life, from the proposal to keeping in touch, and of the concerns about it. */
export const lifeResolvers = [
  PairingLifeResolver,
  ProposalResolver,
  ClosureResolver,
  ReflectionResolver,
  KeepInTouchUpdateResolver,
  ImprovementResolver,
  AppreciationResolver,
  LifeMutations,
  VoiceMutations,
  ConcernMutations,
  ConcernResolver,
  ConcernConnectionResolver,
  ProgramConcernsResolver,
] as const;
