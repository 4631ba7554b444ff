import type { ProgressFeature } from '../feature.js';
import { ActionItemEntity } from './action-item.entity.js';
import {
  ActionItemConnectionResolver,
  ActionItemResolver,
  PairingActionItemsResolver,
  PersonActionItemsResolver,
} from './action-item.resolver.js';
import { findVisibleActionItem } from './visible-action-item.loaders.js';

export const actionItemsFeature: ProgressFeature = {
  entities: [ActionItemEntity],
  resolvers: [ActionItemResolver, ActionItemConnectionResolver, PairingActionItemsResolver, PersonActionItemsResolver],
  referenceResolvers: { ActionItem: ({ id }, context) => findVisibleActionItem(id, context) },
};
