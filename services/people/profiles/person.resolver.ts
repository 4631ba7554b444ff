import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { localDate } from '../../shared/time/dates.js';
import type { PeopleContext } from '../context.js';
import { translate } from '../texts.js';
import type { MenteeProfileEntity } from './mentee-profile.entity.js';
import { MenteeProfile } from './mentee-profile.types.js';
import type { MentorProfileEntity } from './mentor-profile.entity.js';
import { MentorLimits, MentorProfile } from './mentor-profile.types.js';
import type { PersonEntity } from './person.entity.js';
import { Person, PersonStatus } from './person.types.js';
import { type PersonStatusName, personStatusOn } from './profile.domain.js';

type MentorProfileWithAway = MentorProfileEntity & { awayUntil: string | null };

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => String, { description: 'Of somebody who was erased: « un ancien membre », “a former member”.' })
  displayName(@Root() person: PersonEntity, @Ctx() { language }: PeopleContext): string {
    return person.status === 'ERASED' ? translate('person.formerMember', language) : person.displayName;
  }

  @FieldResolver(() => PersonStatus)
  status(@Root() person: PersonEntity, @Ctx() { now }: PeopleContext): PersonStatusName {
    return personStatusOn(localDate(now, person.timeZone), person);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Self and the other party of an open pairing only.' })
  async email(@Root() person: PersonEntity, @Ctx() { viewer, loaders }: PeopleContext): Promise<string | null> {
    if (person.status === 'ERASED') return null;
    const own = person.id === viewer?.personId;
    return own || (await loaders.viewerRelationById.load(person.id))?.hasOpenPairing ? person.email : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Self and coordinators only.' })
  async manager(@Root() person: PersonEntity, @Ctx() { viewer, loaders }: PeopleContext): Promise<PersonEntity | null> {
    if (!person.managerId) return null;
    const own = person.id === viewer?.personId;
    const allowed = own || (await loaders.viewerRelationById.load(person.id))?.isCoordinator;
    return allowed ? loaders.personById.load(person.managerId) : null;
  }

  @FieldResolver(() => MentorProfile, { nullable: true })
  async mentorProfile(
    @Root() person: PersonEntity,
    @Ctx() { loaders }: PeopleContext,
  ): Promise<MentorProfileWithAway | null> {
    const profile = await loaders.mentorProfileByPersonId.load(person.id);
    return profile && Object.assign(profile, { awayUntil: person.awayUntil });
  }

  @FieldResolver(() => MenteeProfile, { nullable: true })
  menteeProfile(@Root() person: PersonEntity, @Ctx() { loaders }: PeopleContext): Promise<MenteeProfileEntity | null> {
    return loaders.menteeProfileByPersonId.load(person.id);
  }
}

@Resolver(() => MentorProfile)
export class MentorProfileResolver {
  @FieldResolver(() => MentorLimits)
  limits(@Root() profile: MentorProfileWithAway): MentorProfileWithAway {
    return profile;
  }

  @FieldResolver(() => Boolean)
  async acceptingRequests(@Root() profile: MentorProfileWithAway, @Ctx() { loaders }: PeopleContext): Promise<boolean> {
    // A blocked viewer sees a mentor who accepts no requests: a request of theirs would be refused the same way.
    return profile.acceptingRequests && !(await loaders.viewerRelationById.load(profile.personId))?.hasBlockedViewer;
  }
}

@Resolver()
export class PersonQueries {
  @Query(() => Person, { nullable: true, description: 'Who is asking; null when signed out.' })
  async viewer(@Ctx() { viewer, loaders }: PeopleContext): Promise<PersonEntity | null> {
    return viewer ? loaders.personById.load(viewer.personId) : null;
  }

  @Query(() => Person, { nullable: true, description: 'Somebody whom the viewer may know.' })
  async person(@Arg('id', () => ID) id: string, @Ctx() { loaders }: PeopleContext): Promise<PersonEntity | null> {
    return loaders.personById.load(requireId(id, 'id'));
  }
}
