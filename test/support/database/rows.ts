import type { ServiceRuntime } from '../../../services/shared/runtime/service-runtime.js';

/** Runs a statement on a service's database. For reading; a write bypasses the rules of the commands. */
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

/** Returns the number of rows of every table, including `outbox` and `due`: `progress.goal` -> 3. */
export async function countRows(runtimes: ServiceRuntime[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const runtime of runtimes)
    for (const table of [...(tables[runtime.name] ?? []), 'outbox', 'due']) {
      const [row] = await queryRows(runtime, `select count(*)::int as n from ${table}`);
      counts[`${runtime.name}.${table}`] = row.n;
    }
  return counts;
}

/** Waits until a service has this many subscriptions: graphql-transport-ws does not acknowledge a subscription. */
export async function waitForSubscribers(runtime: ServiceRuntime, count: number): Promise<void> {
  for (const deadline = Date.now() + 15_000; runtime.eventHub.subscriberCount !== count; ) {
    if (Date.now() > deadline)
      throw new Error(`${runtime.eventHub.subscriberCount} of ${count} subscriptions are active.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Waits until the gateway has this many open subscriptions. Equal ones of one viewer share one upstream. */
export async function waitForOpenStreams(gateway: { openStreams(): number }, count: number): Promise<void> {
  for (const deadline = Date.now() + 15_000; gateway.openStreams() !== count; ) {
    if (Date.now() > deadline) throw new Error(`${gateway.openStreams()} of ${count} subscriptions are open.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
