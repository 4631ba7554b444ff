import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { badInput } from '../../shared/faults.js';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { localDate } from '../../shared/time/dates.js';
import type { ProgressContext } from '../context.js';
import { Program } from '../references.types.js';
import { type ProgressStatsShape, resolveDateRange } from './program-stats.domain.js';
import { ProgressStats } from './program-stats.types.js';

@Resolver(() => Program)
export class ProgramStatsResolver {
  @FieldResolver(() => ProgressStats, {
    nullable: true,
    description:
      'Coordinators only: counts and scores, never contents. `from` and `to` are both included; without them, the last twelve weeks until today.',
  })
  async progressStats(
    @Root() { id }: Program,
    @Arg('from', () => DateScalar, { nullable: true }) from: string | null,
    @Arg('to', () => DateScalar, { nullable: true }) to: string | null,
    @Ctx() { loaders, now }: ProgressContext,
  ): Promise<ProgressStatsShape | null> {
    if (!(await loaders.coordinatesByProgramId.load(id))) return null;
    const range = resolveDateRange({ from, to }, localDate(now, 'UTC'));
    if (!range) throw badInput('from', "'from' must not be after 'to', and at most five years before it.");
    return loaders.programStats.of(id, range);
  }
}
