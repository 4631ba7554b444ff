import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A party's signature of one version of an agreement. */
export const SignatureEntity = defineEntity({
  name: 'SignatureEntity',
  tableName: 'signature',
  properties: {
    pairingId: p.uuid().primary(),
    version: p.integer().primary(),
    personId: p.uuid().primary(),
    signedAt: p.datetime(),
  },
});
export type SignatureEntity = InferEntity<typeof SignatureEntity>;
