import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { PeopleContext } from '../context.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { ProgramRole } from '../programmes/membership.types.js';
import { translate } from '../texts.js';
import { findMissingItems } from './readiness.domain.js';
import { preferenceSurveyFor } from './survey.domain.js';
import { ProfileReadiness, SurveyQuestion } from './survey.types.js';

@Resolver()
export class SurveyResolver {
  @Query(() => [SurveyQuestion], {
    description: 'The preference survey to show, in the viewer’s language; empty for COORDINATOR.',
  })
  preferenceSurvey(
    @Arg('role', () => ProgramRole) role: ProgramRoleName,
    @Ctx() { language }: PeopleContext,
  ): SurveyQuestion[] {
    return preferenceSurveyFor(role).map(({ label, help, options, ...question }) => ({
      ...question,
      label: translate(label, language),
      help: help && translate(help, language),
      options: options.map((option) => ({ value: option.value, label: translate(option.label, language) })),
    }));
  }

  @Query(() => ProfileReadiness, {
    description: 'What is still missing before the viewer may offer or seek mentoring; nothing for COORDINATOR.',
  })
  async profileReadiness(
    @Arg('role', () => ProgramRole) role: ProgramRoleName,
    @Ctx() context: PeopleContext,
  ): Promise<ProfileReadiness> {
    const { personId } = requireViewer(context);
    const { loaders, language } = context;
    const [mentor, mentee, preferences] = await Promise.all([
      loaders.mentorProfileByPersonId.load(personId),
      loaders.menteeProfileByPersonId.load(personId),
      loaders.preferencesByPersonId.load(personId),
    ]);
    const missing = findMissingItems(role, { mentor, mentee, hasPreferences: preferences !== null });
    const labelled = missing.map(({ key, label }) => ({ key, label: translate(label, language) }));
    return { ready: missing.length === 0, missing: labelled };
  }
}
