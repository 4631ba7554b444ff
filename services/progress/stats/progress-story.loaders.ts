import DataLoader from 'dataloader';
import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { findPlainRows } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { statusesAllowingRecording } from '../facts/pairing.domain.js';
import { GoalEntity } from '../goals/goal.entity.js';
import type { LoaderSource } from '../operation.js';
import { type AutonomyPointShape, autonomyByPairingId } from './autonomy.loaders.js';
import { type ProgressData, type ProgressSummary, summarizeProgress } from './progress-story.domain.js';

export type ProgressStoryShape = ProgressSummary & { autonomy: AutonomyPointShape[] };

type Of<Row> = Row & { pairingId: string };

const pairingsSql = `select pairing_id as "pairingId", status from pairing_fact where pairing_id = any(?::uuid[])`;
const percentsSql = `select pairing_id as "pairingId", goal_id as "goalId", percent, week_of::text as "weekOf"
  from goal_week where pairing_id = any(?::uuid[])`;
const entriesSql = `select pairing_id as "pairingId", week_of::text as "weekOf", kind, sum(count)::int as count
  from entry_week where pairing_id = any(?::uuid[]) and (shared or author_id = ?::uuid) group by 1, 2, 3`;
const meetingsSql = `select pairing_id as "pairingId", to_char(date_trunc('week', starts_at at time zone 'UTC'), 'YYYY-MM-DD') as "weekOf", count(*)::int as count,
    sum(minutes)::int as minutes
  from meeting where pairing_id = any(?::uuid[]) and status = 'COMPLETED' group by 1, 2`;

/**
 * The picture of a pairing's way so far. What somebody keeps to themselves counts for nobody else; that it moved a goal
 * is seen by both. A handful of statements for any number of pairings, which read what is kept by week.
 */
export const progressStoryByPairingId = ({ em, viewerId, now }: Pick<LoaderSource, 'em' | 'viewerId' | 'now'>) =>
  new DataLoader<string, ProgressStoryShape>(async (keys) => {
    const pairingIds = [...keys];
    const ids = sqlArray(pairingIds);
    const rows = <Row>(sql: string, ...more: unknown[]) => em.execute(sql, [ids, ...more]) as Promise<Of<Row>[]>;
    const [pairings, goals, percents, entries, meetings, autonomy] = await Promise.all([
      rows<{ status: PairingStatusName }>(pairingsSql),
      findPlainRows(em, GoalEntity, { by: 'pairingId', keys: pairingIds }),
      rows<ProgressData['percents'][number]>(percentsSql),
      rows<ProgressData['entries'][number]>(entriesSql, viewerId),
      rows<ProgressData['meetings'][number]>(meetingsSql),
      autonomyByPairingId(em, pairingIds),
    ]);
    return pairingIds.map((id) => {
      const of = <Row>(all: Of<Row>[]) => all.filter(({ pairingId }) => pairingId === id);
      const open = of(pairings).some(({ status }) => statusesAllowingRecording.has(status));
      const facts = { open, goals: of(goals), percents: of(percents), entries: of(entries), meetings: of(meetings) };
      return { ...summarizeProgress(facts, now), autonomy: autonomy.get(id) ?? [] };
    });
  });
