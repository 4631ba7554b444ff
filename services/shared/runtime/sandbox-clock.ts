import { Temporal } from 'temporal-polyfill';
import type { Route } from '../http/http-server.js';
import type { SandboxClock } from '../time/clock.js';
import type { ServiceRuntime } from './service-runtime.js';

const maxRounds = 20;

/**
 * Returns the route `POST /sandbox/clock`. `{"now": "<instant>"}` or `{"advance": "<ISO 8601 duration>"}` moves the
 * clock of all rules; everything due by then is handled before it answers `{"now"}`. Days have 24 hours.
 */
export function sandboxClockRoute(clock: SandboxClock, runtimes: ServiceRuntime[]): Route {
  return {
    prefix: '/sandbox/clock',
    async handle(request) {
      if (request.method !== 'POST') return Response.json({ now: clock.now().toISOString() });
      const target = await readTarget(request, clock.now());
      if (typeof target === 'string' || !isInRange(target))
        return Response.json({ error: 'BAD_USER_INPUT', message: usage }, { status: 400 });
      clock.offsetMs = target.getTime() - Date.now();
      await Promise.all(runtimes.map((runtime) => saveOffset(runtime, clock.offsetMs)));
      await drainAll(runtimes);
      return Response.json({ now: clock.now().toISOString() });
    },
  };
}

/** Drains all services repeatedly until nothing is due: one service may schedule work in another. */
export async function drainAll(runtimes: ServiceRuntime[]): Promise<void> {
  for (let round = 0; round < maxRounds; round++) {
    let done = 0;
    for (const runtime of runtimes) done += await runtime.drain();
    if (done === 0 && round > 0) return;
  }
}

/** Loads the clock offset from the database, now and whenever another instance moves the clock. */
export async function syncSandboxClock(clock: SandboxClock, runtime: ServiceRuntime): Promise<void> {
  const load = async () => {
    const rows = await runtime.orm.em.fork().execute<{ offset_ms: string }[]>('select offset_ms from sandbox_clock');
    clock.offsetMs = Number(rows[0]?.offset_ms ?? 0);
    // The due loop can compute what is due only now.
    runtime.notifier.notifyLocally('due');
  };
  runtime.notifier.subscribe(
    'clock',
    () => void load().catch((err) => runtime.logger.error({ err }, 'the sandbox clock could not be loaded')),
  );
  await load();
}

async function saveOffset(runtime: ServiceRuntime, offsetMs: number): Promise<void> {
  await runtime.orm.em.fork().execute('update sandbox_clock set offset_ms = ?', [offsetMs]);
  runtime.notifier.notify('clock');
}

/** The years 1970 to 9999: beyond them, PostgreSQL and ISO 8601 formats differ. */
const isInRange = (target: Date) => target.getTime() >= 0 && target.getUTCFullYear() <= 9999;

const usage = 'Send {"now": "2026-03-01T09:00:00Z"} or {"advance": "P15D"}.';

async function readTarget(request: Request, now: Date): Promise<Date | string> {
  const body = (await request.json().catch(() => null)) as { now?: unknown; advance?: unknown } | null;
  try {
    if (typeof body?.now === 'string') return new Date(Temporal.Instant.from(body.now).epochMilliseconds);
    if (typeof body?.advance !== 'string') return usage;
    const start = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC');
    return new Date(start.add(Temporal.Duration.from(body.advance)).epochMilliseconds);
  } catch {
    return usage;
  }
}
