import { LockMode } from '@mikro-orm/core';
import type { PairingsUnit } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { RelaunchEntity } from './relaunch.entity.js';

/** Locks the open relaunch of a locked pairing; null where there is none. */
export function lockRelaunch(unit: PairingsUnit, { id }: PairingEntity): Promise<RelaunchEntity | null> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  return unit.em.findOne(RelaunchEntity, { pairingId: id, decision: null }, lock);
}

/** Locks the relaunch of a RELAUNCHING pairing, which always has one. */
export async function requireRelaunch(unit: PairingsUnit, pairing: PairingEntity): Promise<RelaunchEntity> {
  const relaunch = await lockRelaunch(unit, pairing);
  if (!relaunch) throw new Error(`Pairing ${pairing.id} is RELAUNCHING without a relaunch.`);
  return relaunch;
}
