import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { FrequencyName } from '../health/frequency.domain.js';
import type { ChannelName } from '../pairing/pairing.domain.js';
import type { AgreementChangeShape, AgreementStatusName, EndConditionName } from './agreement.domain.js';

/** One version of an agreement, whose terms never change. `changes` are those against the version before. */
export const AgreementEntity = defineEntity({
  name: 'AgreementEntity',
  tableName: 'agreement',
  properties: {
    pairingId: p.uuid().primary(),
    version: p.integer().primary(),
    status: p.text().$type<AgreementStatusName>(),
    frequency: p.text().$type<FrequencyName>(),
    meetingMinutes: p.integer(),
    channels: p.array().$type<ChannelName[]>(),
    endCondition: p.text().$type<EndConditionName>(),
    endsOn: p.date().strictNullable(),
    topicsInScope: p.array().$type<string[]>(),
    topicsOutOfScope: p.array().$type<string[]>(),
    mentorExpectations: p.array().$type<string[]>(),
    menteeExpectations: p.array().$type<string[]>(),
    mentorResponsibilities: p.array().$type<string[]>(),
    menteeResponsibilities: p.array().$type<string[]>(),
    confidentiality: p.text(),
    cancellationNoticeHours: p.integer(),
    agendaLeadTimeHours: p.integer(),
    reviewEveryDays: p.integer(),
    proposedById: p.uuid(),
    proposedAt: p.datetime(),
    changes: p.json<AgreementChangeShape[]>(),
  },
});
export type AgreementEntity = InferEntity<typeof AgreementEntity>;
