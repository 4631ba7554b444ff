import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ProgramRoleName } from '../programmes/membership.domain.js';

/** An invitation of an address to a programme. There is at most one open invitation for each address and programme. */
export const InvitationEntity = defineEntity({
  name: 'InvitationEntity',
  tableName: 'invitation',
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    /** In lower case. */
    email: p.text(),
    roles: p.array().$type<ProgramRoleName[]>(),
    /** Language of the e-mail. */
    language: p.text().$type<'fr' | 'en'>(),
    /** SHA-256 of the link's token, in hexadecimal; null until the e-mail is queued. */
    tokenHash: p.text().strictNullable(),
    /** Null when an operator imported the roster. */
    invitedById: p.uuid().strictNullable(),
    invitedAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().strictNullable(),
  },
});
export type InvitationEntity = InferEntity<typeof InvitationEntity>;
