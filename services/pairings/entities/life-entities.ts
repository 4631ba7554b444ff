import { AppreciationEntity } from './appreciation.entity.js';
import { ClosureEntity } from './closure.entity.js';
import { ConcernEntity } from './concern.entity.js';
import { ImprovementEntity } from './improvement.entity.js';
import { KeepInTouchUpdateEntity } from './keep-in-touch-update.entity.js';
import { ProposalEntity } from './proposal.entity.js';
import { ReflectionEntity } from './reflection.entity.js';

/** Rows of a pairing's life, from the proposal to keeping in touch. */
export const lifeEntities = [
  ProposalEntity,
  ClosureEntity,
  ReflectionEntity,
  ImprovementEntity,
  AppreciationEntity,
  KeepInTouchUpdateEntity,
  ConcernEntity,
];
