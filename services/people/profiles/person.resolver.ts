import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { localDate } from '../../shared/time/dates.js';
import { PersonStatus } from '../common/error-code.types.js';
import type { PeopleContext } from '../context.js';
import type { MembershipEntity } from '../programmes/membership.entity.js';
import { Membership } from '../programmes/program.types.js';
import { translate } from '../texts.js';
import { personStatusOn } from './facts.domain.js';
import type { MenteeProfileEntity } from './mentee-profile.entity.js';
import { MenteeProfile } from './mentee-profile.types.js';
import type { MentorProfileEntity } from './mentor-profile.entity.js';
import { MentorLimits, MentorProfile } from './mentor-profile.types.js';
import type { PersonEntity } from './person.entity.js';
import { Person } from './person.types.js';
import type { PersonStatusName } from './profile.domain.js';

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
    return own || (await loaders.viewerRelationById.load(person.id))?.pairedNow ? person.email : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Self and coordinators only.' })
  async manager(@Root() person: PersonEntity, @Ctx() { viewer, loaders }: PeopleContext): Promise<PersonEntity | null> {
    if (!person.managerId) return null;
    const own = person.id === viewer?.personId;
    const allowed = own || (await loaders.viewerRelationById.load(person.id))?.coordinates;
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

  @FieldResolver(() => [Membership], { description: 'Of others: only in programmes that the viewer takes part in.' })
  async memberships(
    @Root() person: PersonEntity,
    @Ctx() { viewer, loaders }: PeopleContext,
  ): Promise<MembershipEntity[]> {
    const all = await loaders.membershipsByPersonId.load(person.id);
    if (person.id === viewer?.personId) return all;
    const own = viewer ? await loaders.membershipsByPersonId.load(viewer.personId) : [];
    return all.filter(({ programId }) => own.some((mine) => mine.programId === programId));
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
    // Whoever was blocked sees a mentor who takes nobody, as their request would be answered.
    return profile.acceptingRequests && !(await loaders.viewerRelationById.load(profile.personId))?.blocksViewer;
  }
}
