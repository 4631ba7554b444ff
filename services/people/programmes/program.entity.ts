import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AdmissionName } from './membership.domain.js';

/** A mentoring programme. */
export const ProgramEntity = defineEntity({
  name: 'ProgramEntity',
  tableName: 'program',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    description: p.text().strictNullable(),
    locale: p.text(),
    admission: p.text().$type<AdmissionName>(),
    createdAt: p.datetime(),
  },
});
export type ProgramEntity = InferEntity<typeof ProgramEntity>;
