import type { PeopleRpc } from '../../contracts/people-rpc.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { MentorProfileEntity } from '../profiles/mentor-profile.entity.js';
import { visiblePersonById } from '../profiles/person.loaders.js';

const hiddenStatuses = ['ERASED', 'SUSPENDED'];

/**
 * Returns what a viewer needs to write to these mentors: name, favourite topics and expertise. Leaves out the viewer,
 * persons without a mentor profile, and persons whom the viewer may not see. Blocks make no difference: a blocked viewer
 * sees the profile as everybody does.
 */
export const mentorCardsRpc =
  (runtime: ServiceRuntime): PeopleRpc['mentorCards'] =>
  async ({ viewerId, personIds }) => {
    const em = runtime.orm.em.fork();
    const others = personIds.filter((id) => id !== viewerId);
    const personById = visiblePersonById(em, viewerId);
    const visible = (await Promise.all(others.map((id) => personById.load(id)))).filter((person) => person !== null);
    const profiles = await em.find(MentorProfileEntity, { personId: { $in: visible.map(({ id }) => id) } });
    const profileById = new Map(profiles.map((profile) => [profile.personId, profile]));
    const cards = visible.flatMap(({ id, displayName, status }) => {
      const profile = hiddenStatuses.includes(status) ? undefined : profileById.get(id);
      if (!profile) return [];
      const expertise = profile.expertise.map(({ name }) => name);
      return [{ personId: id, displayName, topics: [...new Set(profile.favouriteTopics)], expertise }];
    });
    return { cards };
  };
