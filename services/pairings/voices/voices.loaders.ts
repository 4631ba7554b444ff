import type { Em } from '../../shared/database/orm.js';
import type { LoaderParts } from '../loader-parts.js';
import { newestByPairingId } from '../pairing/newest-rows.loaders.js';
import { AppreciationEntity } from './appreciation.entity.js';
import { concernsByProgramId } from './concern.loaders.js';
import { ImprovementEntity } from './improvement.entity.js';

/** Improvements of a pairing, the newest 100 first. */
const improvementsByPairingId = (em: Em) =>
  newestByPairingId(em, ImprovementEntity, { table: 'improvement', at: 'added_at' });

/** Appreciations of a pairing, the newest 100 first. */
const appreciationsByPairingId = (em: Em) =>
  newestByPairingId(em, AppreciationEntity, { table: 'appreciation', at: 'sent_at' });

export const voicesLoaders = {
  improvementsByPairingId: ({ em }: LoaderParts) => improvementsByPairingId(em),
  appreciationsByPairingId: ({ em }: LoaderParts) => appreciationsByPairingId(em),
  concernsByProgramId: ({ em, viewerId }: LoaderParts) => concernsByProgramId(em, viewerId),
};
