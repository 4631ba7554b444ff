import type { PeopleRpc } from '../../contracts/people-rpc.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { MentorProfileEntity } from '../profiles/mentor-profile.entity.js';
import { visiblePersonById } from '../profiles/person.loaders.js';

const hiddenStatuses = ['ERASED', 'SUSPENDED'];

/**
 * What a viewer may know of mentors, to write to them: their names, and what they love to pass on, then what they can do.
 * Nobody whom the viewer may not know is in it, nor themselves, nor who is no mentor. A block makes no difference: who was
 * blocked sees the profile as everybody does.
 */
export const mentorCardsAnswer =
  (runtime: ServiceRuntime): PeopleRpc['mentorCards'] =>
  async ({ viewerId, personIds }) => {
    const em = runtime.orm.em.fork();
    const others = personIds.filter((id) => id !== viewerId);
    const personById = visiblePersonById(em, viewerId);
    const known = (await Promise.all(others.map((id) => personById.load(id)))).filter((person) => person !== null);
    const profiles = await em.find(MentorProfileEntity, { personId: { $in: known.map(({ id }) => id) } });
    const byId = new Map(profiles.map((profile) => [profile.personId, profile]));
    const cards = known.flatMap(({ id, displayName, status }) => {
      const profile = hiddenStatuses.includes(status) ? undefined : byId.get(id);
      if (!profile) return [];
      const expertise = profile.expertise.map(({ name }) => name);
      return [{ personId: id, displayName, topics: [...new Set(profile.favouriteTopics)], expertise }];
    });
    return { cards };
  };
