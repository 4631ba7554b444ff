import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ProgramRoleName } from '../programmes/membership.domain.js';

/** An address that a coordinator asked into a programme; at most one that is open for each of both. */
export const InvitationEntity = defineEntity({
  name: 'InvitationEntity',
  tableName: 'invitation',
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    /** In lower case. */
    email: p.text(),
    roles: p.array().$type<ProgramRoleName[]>(),
    /** In which the letter is written. */
    language: p.text().$type<'fr' | 'en'>(),
    /** SHA-256 of the link's token, in hexadecimal; null until the letter is written. */
    tokenHash: p.text().strictNullable(),
    /** Null when an operator brought a roster from the command line. */
    invitedById: p.uuid().strictNullable(),
    invitedAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().strictNullable(),
  },
});
export type InvitationEntity = InferEntity<typeof InvitationEntity>;
