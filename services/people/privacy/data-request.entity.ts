import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DataRequestKindName, DataRequestStatusName } from './data-request.domain.js';

/** A person's request about their own data. `tokenHash` is the digest of the link that confirms an erasure. */
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
