import type { Bus } from '../services/shared/bus/bus.js';
import type { Foundation } from '../services/shared/foundation.js';
import type { Route } from '../services/shared/http-server.js';

const longestAnswerMs = 1500;

interface Stands {
  bus: Bus;
  foundations: Foundation[];
  /** Whether this process is about to end: whoever sends it requests had better ask another. */
  isClosing?: () => boolean;
}

/** `GET /readyz`: 200 when every database and the bus answer and the process is not about to end; 503 with what is not so. */
export function readyRoute({ bus, foundations, isClosing = () => false }: Stands): Route {
  return {
    prefix: '/readyz',
    async handle() {
      const databases = await Promise.all(
        foundations.map(async (foundation) => [`database ${foundation.name}`, await answers(foundation)] as const),
      );
      const goingOn = isClosing() ? [['going on', false] as const] : [];
      const all = Object.fromEntries([...databases, ['bus', bus.ready()], ...goingOn]) as Record<string, boolean>;
      return Response.json(all, { status: Object.values(all).every(Boolean) ? 200 : 503 });
    },
  };
}

/** A database that is there but stands still does not answer either. */
function answers({ orm }: Foundation): Promise<boolean> {
  const asked = orm.em
    .fork()
    .execute('select 1')
    .then(
      () => true,
      () => false,
    );
  return Promise.race([asked, new Promise<boolean>((resolve) => setTimeout(resolve, longestAnswerMs, false).unref())]);
}
