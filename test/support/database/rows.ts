import type { ServiceRuntime } from '../../../services/shared/runtime/service-runtime.js';

/** Reads or changes rows of a service's database behind its back. */
// biome-ignore lint/suspicious/noExplicitAny: rows of any statement.
export async function queryRows(runtime: ServiceRuntime, sql: string, params: unknown[] = []): Promise<any[]> {
  return runtime.orm.em.fork().execute(sql, params);
}

const tables: Record<string, string[]> = {
  people: [
    'person',
    'mentor_profile',
    'mentee_profile',
    'program',
    'membership',
    'separation',
    'preferences',
    'document',
    'document_share',
    'guide_like',
    'auth."user"',
  ],
  pairings: [
    ...['pairing', 'pairing_request', 'agreement', 'signature', 'message', 'contact', 'proposal', 'rhythm_wish'],
    ...['closure', 'reflection', 'improvement', 'appreciation', 'keep_in_touch_update', 'concern'],
    ...['relaunch', 'referral', 'activity', 'matching_policy', 'match_run', 'match_suggestion', 'match_unmatched'],
  ],
  progress: [
    ...['goal', 'milestone', 'goal_comment', 'entry', 'action_item', 'development_plan', 'challenge', 'advice'],
    ...['feedback', 'meeting', 'meeting_slot', 'agenda_item', 'preparation', 'meeting_note', 'wrap_up'],
    ...['wrap_up_answer', 'attendance', 'reminder', 'evaluation', 'evaluation_answer'],
  ],
};

/** How many rows every table holds now, the outbox and what is due included: `progress.goal` -> 3. */
export async function countRows(runtimes: ServiceRuntime[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const runtime of runtimes)
    for (const table of [...(tables[runtime.name] ?? []), 'outbox', 'due']) {
      const [row] = await queryRows(runtime, `select count(*)::int as n from ${table}`);
      counts[`${runtime.name}.${table}`] = row.n;
    }
  return counts;
}

/** Waits until so many subscriptions of a service listen, since WebSocket knows no word for it. */
export async function waitForSubscribers(runtime: ServiceRuntime, count: number): Promise<void> {
  for (const deadline = Date.now() + 15_000; runtime.eventHub.subscriberCount !== count; ) {
    if (Date.now() > deadline) throw new Error(`${runtime.eventHub.subscriberCount} of ${count} subscriptions listen.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Waits until so many subscriptions are open at the gateway; equal ones of one viewer share what listens behind it. */
export async function waitForOpenStreams(gateway: { openStreams(): number }, count: number): Promise<void> {
  for (const deadline = Date.now() + 15_000; gateway.openStreams() !== count; ) {
    if (Date.now() > deadline) throw new Error(`${gateway.openStreams()} of ${count} subscriptions are open.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
