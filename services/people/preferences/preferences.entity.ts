import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type {
  ChannelName,
  FrequencyName,
  ImportanceName,
  PairingFormatName,
  PurposeName,
} from './preferences.domain.js';

/** A person's newest answers to the preference survey. */
export const PreferencesEntity = defineEntity({
  name: 'PreferencesEntity',
  tableName: 'preferences',
  properties: {
    personId: p.uuid().primary(),
    frequency: p.text().$type<FrequencyName>(),
    frequencyImportance: p.text().$type<ImportanceName>(),
    channels: p.array().$type<ChannelName[]>(),
    channelsImportance: p.text().$type<ImportanceName>(),
    purposes: p.array().$type<PurposeName[]>(),
    purposesImportance: p.text().$type<ImportanceName>(),
    format: p.text().$type<PairingFormatName>(),
    languages: p.array().$type<string[]>(),
    answeredAt: p.datetime(),
  },
});
export type PreferencesEntity = InferEntity<typeof PreferencesEntity>;
