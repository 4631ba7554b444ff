import type { CoordinatorCheck } from '../../shared/auth/coordinator-check.js';
import { manyByKey, oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { findPlainRows, plainRowsByKey } from '../../shared/database/plain-rows.js';
import type { LoaderParts } from '../loader-parts.js';
import { MatchRunEntity } from './match-run.entity.js';
import { MatchSuggestionEntity } from './match-suggestion.entity.js';
import { UnmatchedMenteeEntity } from './unmatched-mentee.entity.js';

/** A match run of a programme that the viewer coordinates now; null for everybody else. */
const matchRunById = (em: Em, isCoordinator: CoordinatorCheck) =>
  oneByKey<MatchRunEntity>(
    async (ids) => {
      const runs = await findPlainRows(em, MatchRunEntity, { by: 'id', keys: ids });
      const allowed = await isCoordinator.loadMany(runs.map(({ programId }) => programId));
      return runs.filter((_, index) => allowed[index] === true);
    },
    (run) => run.id,
  );

/** The suggestions of a run, best first. */
const suggestionsByRunId = (em: Em) =>
  manyByKey<MatchSuggestionEntity>(
    (ids) => em.find(MatchSuggestionEntity, { runId: { $in: ids } }, { orderBy: { points: 'desc', menteeId: 'asc' } }),
    (suggestion) => suggestion.runId,
  );

/** The unmatched mentees of a run, by id. */
const unmatchedByRunId = (em: Em) =>
  plainRowsByKey(em, UnmatchedMenteeEntity, { by: 'runId', order: { by: ['personId'], direction: 'asc' } });

export const matchRunLoaders = {
  matchRunById: ({ em, isCoordinator }: LoaderParts) => matchRunById(em, isCoordinator),
  suggestionsByRunId: ({ em }: LoaderParts) => suggestionsByRunId(em),
  unmatchedByRunId: ({ em }: LoaderParts) => unmatchedByRunId(em),
};
