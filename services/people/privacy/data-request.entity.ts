import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DataRequestKindName, DataRequestStatusName } from './data-request.domain.js';

/** What somebody asked for about their own data. Of the link that confirms an erasure, only a digest is kept. */
export const DataRequestEntity = defineEntity({
  name: 'DataRequestEntity',
  tableName: 'data_request',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    kind: p.text().$type<DataRequestKindName>(),
    status: p.text().$type<DataRequestStatusName>(),
    requestedAt: p.datetime(),
    expiresAt: p.datetime().strictNullable(),
    downloadUrl: p.text().strictNullable(),
    tokenHash: p.text().strictNullable(),
  },
});
export type DataRequestEntity = InferEntity<typeof DataRequestEntity>;
