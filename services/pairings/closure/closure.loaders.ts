import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey, plainRowsByKey } from '../../shared/database/plain-rows.js';
import type { LoaderParts } from '../loader-parts.js';
import { newestByPairingId } from '../pairing/newest-rows.loaders.js';
import { ClosureEntity } from './closure.entity.js';
import { KeepInTouchUpdateEntity } from './keep-in-touch-update.entity.js';
import { ReflectionEntity } from './reflection.entity.js';

/** Why and when a pairing came to its end; null before. */
const closureByPairingId = (em: Em) => plainRowByKey(em, ClosureEntity, 'pairingId');

/** Reflections of a pairing's parties, the oldest first. */
const reflectionsByPairingId = (em: Em) =>
  plainRowsByKey(em, ReflectionEntity, {
    by: 'pairingId',
    order: { by: ['submittedAt', 'authorId'], direction: 'asc' },
  });

/** Updates of a pairing that keeps in touch, the newest 100 first. */
const updatesByPairingId = (em: Em) =>
  newestByPairingId(em, KeepInTouchUpdateEntity, { table: 'keep_in_touch_update', at: 'posted_at' });

export const closureLoaders = {
  closureByPairingId: ({ em }: LoaderParts) => closureByPairingId(em),
  reflectionsByPairingId: ({ em }: LoaderParts) => reflectionsByPairingId(em),
  updatesByPairingId: ({ em }: LoaderParts) => updatesByPairingId(em),
};
