import type { ApiClient, GraphQLAnswer } from './api-client.js';
import type { TestJumelage } from './jumelage.js';

/** Replaces the values in a statement with `?`. */
const kindOf = (sql: string) =>
  sql
    .replace(/ \[took.*$/s, '')
    .replaceAll(/'[^']*'/g, '?')
    .replaceAll(/\(\?(, \?)*\)/g, '(?)')
    .replaceAll(/\blimit \d+/g, 'limit ?')
    .replaceAll(/\s+/g, ' ');

/** Returns the data of an operation and the SQL statements that it caused in all services, while nothing else runs. */
export async function countStatements(
  jumelage: TestJumelage,
  who: ApiClient,
  query: string,
  variables: object = {},
): Promise<{ data: GraphQLAnswer['data']; made: string[] }> {
  await jumelage.settle();
  const before = jumelage.statements.length;
  const data = await who.query(query, variables);
  return { data, made: statementsSince(jumelage, before).map(kindOf).toSorted() };
}

/** Returns the statements after the first `before`, without those of the outbox relay and the due loop. */
function statementsSince({ statements }: TestJumelage, before: number): string[] {
  return statements
    .slice(before)
    .filter(
      (sql) =>
        !/(from|into) "?(outbox|due)\b|outbox_progress|pg_stat_activity|pg_snapshot_xmax|settled_events|\binbox\b/.test(
          sql,
        ),
    );
}
