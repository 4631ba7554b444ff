import type { PairingStatusName, PairingsEvents } from '../../services/contracts/pairings-events.js';
import type { ProgressEvents } from '../../services/contracts/progress-events.js';
import { lockPairings, recordPairingEvent } from '../../services/pairings/commands/lock-pairing.js';
import type { ApiClient } from './api-client.js';
import { mutate } from './cast.js';
import type { TestJumelage } from './jumelage.js';
import { queryRows } from './rows.js';

export const dayInMs = 86_400_000;

export const SEND_MESSAGE = `mutation ($pairingId: ID!, $text: String!) {
  sendMessage(pairingId: $pairingId, text: $text) { message { id } userErrors { code path } }
}`;
export const RECORD_CONTACT = `mutation ($pairingId: ID!, $channel: Channel!, $at: DateTime!) {
  recordContact(pairingId: $pairingId, channel: $channel, at: $at) {
    pairing { id lastContactAt health } userErrors { code message path }
  }
}`;
export const WISH_RHYTHM = `mutation ($pairingId: ID!, $wish: RhythmWish!) {
  wishRhythm(pairingId: $pairingId, wish: $wish) { pairing { rhythm { wish } } userErrors { code message path } }
}`;

export const sendMessageAs = (who: ApiClient, pairingId: string, text = 'Bonjour') =>
  mutate(who, SEND_MESSAGE, { pairingId, text });

/** How a pairing is doing, as one of its two is told. */
export const healthOf = async (who: ApiClient, pairingId: string) =>
  (
    await who.query('query ($id: ID!) { pairing(id: $id) { health nextContactDueAt lastContactAt } }', {
      id: pairingId,
    })
  ).pairing;

/** Payloads of a pairing's events of a type, in order, without the pairing's own facts. */
export async function payloadsOf(jumelage: TestJumelage, type: keyof PairingsEvents, pairingId: string) {
  const rows = await queryRows(
    jumelage.pairings.runtime,
    `select payload - 'pairing' as payload from outbox where type = ? and streams @> array[?::uuid] order by xid, id`,
    [type, pairingId],
  );
  return rows.map(({ payload }) => payload);
}

/** Health as it was told, one after the other: `NEW>ON_RHYTHM`. */
export async function healthHistory(jumelage: TestJumelage, pairingId: string): Promise<string[]> {
  const events = await payloadsOf(jumelage, 'HealthChanged', pairingId);
  return events.map(({ before, health }) => `${before}>${health}`);
}

/** Progress tells of a meeting, as it does when one is wrapped up, missed or called off. */
export async function recordMeetingEvent<Type extends keyof ProgressEvents>(
  { progress }: TestJumelage,
  type: Type,
  payload: ProgressEvents[Type] & { pairingId: string },
): Promise<void> {
  const { runtime } = progress;
  await runtime.transact(runtime.orm.em.fork(), async (unit) => {
    unit.record({ type, streams: [payload.pairingId], actorId: null, payload });
  });
}

/** Moves a pairing to a status by the way that every command takes. */
export async function movePairingTo(
  { pairings }: TestJumelage,
  pairingId: string,
  status: PairingStatusName,
  type: 'PairingResumed' | 'PairingStarted' | 'ClosureBegun' | 'PairingEnded' | 'KeepingInTouch' | 'UpdatePosted',
): Promise<void> {
  const { runtime } = pairings;
  await runtime.transact(runtime.orm.em.fork(), async (unit) => {
    const [pairing] = await lockPairings(unit, [pairingId]);
    if (!pairing) throw new Error('No such pairing.');
    pairing.status = status;
    recordPairingEvent(unit, type, pairing, { actorId: pairing.mentorId, payload: {} as never });
  });
}
