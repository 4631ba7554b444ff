import { p } from '@mikro-orm/core';
import type { PairingHealthName } from '../../contracts/pairings-events.js';
import type { Agreed } from '../domain/agreed.js';
import type { ClockStop } from '../domain/clock-stops.js';
import { defaultFactors } from '../domain/health.js';
import type { Told } from '../domain/nudges.js';

/** MikroORM knows no initial null by type. */
export const none = () => null as never;
const noInstantYet = () => p.datetime().strictNullable().onCreate(none);

/**
 * What a pairing's health and nudges follow from, as it begins. `told` and `watchedAt` are the clock's own memory: what
 * was told already, and when it will look again.
 */
export const pulse = {
  agreed: p.json<Agreed>().strictNullable().onCreate(none),
  firstContactAt: noInstantYet(),
  meetingUntil: noInstantYet(),
  stoppedAt: noInstantYet(),
  stops: p.json<ClockStop[]>().onCreate(() => []),
  slippingAfterFactor: p.float().onCreate(() => defaultFactors.slippingAfterFactor),
  dormantAfterFactor: p.float().onCreate(() => defaultFactors.dormantAfterFactor),
  exploringSince: noInstantYet(),
  keptInTouchAt: noInstantYet(),
  told: p
    .json<Told & { health: PairingHealthName }>()
    .onCreate(() => ({ health: 'NEW', agreementMissing: false, keepInTouchAt: null })),
  watchedAt: noInstantYet(),
};
