import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { StoredEvent } from '../../shared/bus/event.js';
import { TtlCache } from '../../shared/cache/ttl-cache.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { ActivityEntity } from '../activity/activity.entity.js';
import type { Audience } from './audience.domain.js';

const sql = `select known.person_id as "personId", known.side from (
    select mentor_id, 'PARTY' from pairing where id = ?
    union all select mentee_id, 'PARTY' from pairing where id = ?
    union all select person_id, 'COORDINATOR' from membership_fact where roles @> '{COORDINATOR}'
      and program_id = coalesce(?, (select program_id from pairing where id = ?))
  ) known (person_id, side)
  where not exists (select 1 from person_fact f where f.person_id = known.person_id and f.status = 'ERASED')`;

interface Hearer {
  personId: string;
  side: 'PARTY' | 'COORDINATOR';
}

interface Subject {
  pairingId: string | null;
  programId: string | null;
}

function subjectOf(payload: unknown): Subject {
  const { pairing, ...told } = payload as PairingsEvents['ActivityRecorded'] & { pairing?: Subject };
  return pairing ?? told;
}

/** Long enough for all who follow an event to hear of it, too short for who is removed to hear of the next. */
const moment = { forMs: 1000, atMost: 1000 };

/** Who may hear of an event, and the line that it brings: looked up once an event for all who follow it here. */
export class AudienceCache {
  readonly #audiences = new TtlCache<Audience>(moment);
  readonly #lines = new TtlCache<ActivityEntity>(moment);

  constructor(private readonly runtime: Pick<ServiceRuntime, 'orm'>) {}

  /** Who may hear of this event, as pairings knows it when the event is handed out. */
  forEvent({ eventId, payload }: StoredEvent): Promise<Audience> {
    return this.#audiences.getOrLoad(eventId, () => this.findCurrent(subjectOf(payload)));
  }

  /** Who may hear of a pairing and of its programme now, or of a programme alone. */
  async findCurrent({ pairingId, programId }: Subject): Promise<Audience> {
    const em = this.runtime.orm.em.fork();
    const params = [pairingId, pairingId, programId, pairingId];
    const hearers = await em.execute<Hearer[]>(sql, params);
    const on = (side: Hearer['side']) =>
      new Set(hearers.filter((hearer) => hearer.side === side).map(({ personId }) => personId));
    return { parties: on('PARTY'), coordinators: on('COORDINATOR') };
  }

  /** The line that an `ActivityRecorded` brings. */
  findActivity({ payload }: StoredEvent): Promise<ActivityEntity> {
    const { activityId } = payload as PairingsEvents['ActivityRecorded'];
    return this.#lines.getOrLoad(activityId, () =>
      this.runtime.orm.em.fork().findOneOrFail(ActivityEntity, activityId),
    );
  }
}
