import type { Bus } from '../services/shared/bus/bus.js';
import type { Foundation } from '../services/shared/foundation.js';
import type { Route } from '../services/shared/http-server.js';

/** `GET /readyz`: 200 when every database and the bus answer, 503 with what does not. */
export function readyRoute({ bus, foundations }: { bus: Bus; foundations: Foundation[] }): Route {
  return {
    prefix: '/readyz',
    async handle() {
      const checks = await Promise.all(
        foundations.map(async ({ name, orm }) => [
          `database ${name}`,
          await orm.em
            .fork()
            .execute('select 1')
            .then(
              () => true,
              () => false,
            ),
        ]),
      );
      const all = Object.fromEntries([...checks, ['bus', bus.ready()]]) as Record<string, boolean>;
      return Response.json(all, { status: Object.values(all).every(Boolean) ? 200 : 503 });
    },
  };
}
