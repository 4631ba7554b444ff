import type { ApiClient, GraphQLAnswer } from './api-client.js';
import type { TestJumelage } from './jumelage.js';

/** A statement without its values, however many. */
const kindOf = (sql: string) =>
  sql
    .replace(/ \[took.*$/s, '')
    .replaceAll(/'[^']*'/g, '?')
    .replaceAll(/\(\?(, \?)*\)/g, '(?)')
    .replaceAll(/\blimit \d+/g, 'limit ?')
    .replaceAll(/\s+/g, ' ');

/** What an operation answers, and the statements that it cost in all services, once nothing runs beside it. */
export async function countStatements(
  jumelage: TestJumelage,
  who: ApiClient,
  query: string,
  variables: object = {},
): Promise<{ data: GraphQLAnswer['data']; made: string[] }> {
  await jumelage.settle();
  const before = jumelage.statements.length;
  const data = await who.query(query, variables);
  return { data, made: madeSince(jumelage, before).map(kindOf).toSorted() };
}

/** Statements since so many, but for those that the outbox and what falls due make by themselves. */
function madeSince({ statements }: TestJumelage, before: number): string[] {
  return statements
    .slice(before)
    .filter(
      (sql) =>
        !/(from|into) "?(outbox|due)\b|outbox_progress|pg_stat_activity|pg_snapshot_xmax|settled_events|\binbox\b/.test(
          sql,
        ),
    );
}
