import { manyByKey, oneByKey } from '../../shared/batch-loader.js';
import { leanListByKey, readLean } from '../../shared/lean-rows.js';
import type { Em } from '../../shared/orm.js';
import { MatchRunEntity } from '../entities/match-run.entity.js';
import { MatchSuggestionEntity } from '../entities/match-suggestion.entity.js';
import { MatchUnmatchedEntity } from '../entities/match-unmatched.entity.js';
import type { CoordinatesByProgramId } from './coordinates-by-program-id.loader.js';

/** A match run of a programme that the viewer coordinates now; null for everybody else. */
export const matchRunById = (em: Em, coordinates: CoordinatesByProgramId) =>
  oneByKey<MatchRunEntity>(
    async (ids) => {
      const runs = await readLean(em, MatchRunEntity, { by: 'id', keys: ids });
      const allowed = await coordinates.loadMany(runs.map(({ programId }) => programId));
      return runs.filter((_, index) => allowed[index] === true);
    },
    (run) => run.id,
  );

/** What a run suggests, the best first. */
export const suggestionsByRunId = (em: Em) =>
  manyByKey<MatchSuggestionEntity>(
    (ids) => em.find(MatchSuggestionEntity, { runId: { $in: ids } }, { orderBy: { points: 'desc', menteeId: 'asc' } }),
    (suggestion) => suggestion.runId,
  );

/** Who stays without a mentor in a run, by id. */
export const unmatchedByRunId = (em: Em) =>
  leanListByKey(em, MatchUnmatchedEntity, { by: 'runId', order: { by: ['personId'], direction: 'asc' } });
