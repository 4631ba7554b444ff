import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { StoredEvent } from '../../shared/bus/event.js';
import { TtlCache } from '../../shared/cache/ttl-cache.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { ActivityEntity } from '../activity/activity.entity.js';
import type { Audience } from './audience.domain.js';

const sql = `select person.person_id as "personId", person.side from (
    select mentor_id, 'PARTY' from pairing where id = ?
    union all select mentee_id, 'PARTY' from pairing where id = ?
    union all select person_id, 'COORDINATOR' from membership_fact where roles @> '{COORDINATOR}'
      and program_id = coalesce(?, (select program_id from pairing where id = ?))
  ) person (person_id, side)
  where not exists (select 1 from person_fact f where f.person_id = person.person_id and f.status = 'ERASED')`;

interface AudienceRow {
  personId: string;
  side: 'PARTY' | 'COORDINATOR';
}

interface Subject {
  pairingId: string | null;
  programId: string | null;
}

function subjectOf(payload: unknown): Subject {
  const { pairing, ...own } = payload as PairingsEvents['ActivityRecorded'] & { pairing?: Subject };
  return pairing ?? own;
}

/** Long enough for all subscribers of one event, too short for a removed member to receive the next one. */
const cacheOptions = { forMs: 1000, atMost: 1000 };

/** Caches, for one event, the audience and the activity that all its subscribers in this process need. */
export class AudienceCache {
  readonly #audiences = new TtlCache<Audience>(cacheOptions);
  readonly #activities = new TtlCache<ActivityEntity>(cacheOptions);

  constructor(private readonly runtime: Pick<ServiceRuntime, 'orm'>) {}

  /** The audience of an event at the time of its delivery. */
  forEvent({ eventId, payload }: StoredEvent): Promise<Audience> {
    return this.#audiences.getOrLoad(eventId, () => this.findCurrent(subjectOf(payload)));
  }

  /** The current audience of a pairing and its programme, or of a programme alone. */
  async findCurrent({ pairingId, programId }: Subject): Promise<Audience> {
    const em = this.runtime.orm.em.fork();
    const params = [pairingId, pairingId, programId, pairingId];
    const rows = await em.execute<AudienceRow[]>(sql, params);
    const personsOn = (side: AudienceRow['side']) =>
      new Set(rows.filter((row) => row.side === side).map(({ personId }) => personId));
    return { parties: personsOn('PARTY'), coordinators: personsOn('COORDINATOR') };
  }

  /** The activity of an `ActivityRecorded` event. */
  findActivity({ payload }: StoredEvent): Promise<ActivityEntity> {
    const { activityId } = payload as PairingsEvents['ActivityRecorded'];
    return this.#activities.getOrLoad(activityId, () =>
      this.runtime.orm.em.fork().findOneOrFail(ActivityEntity, activityId),
    );
  }
}
