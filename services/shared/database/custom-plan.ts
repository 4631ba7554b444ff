const mark = '/* planned for its values */';

/**
 * Marks a statement that PostgreSQL must plan for its actual values each time, because the best plan depends on them: a
 * rare or a common word, a small or a large programme. All other statements use one generic plan: planning takes longer
 * than executing most of them.
 */
export const customPlan = (sql: string): string => `${sql} ${mark}`;

export const needsCustomPlan = (sql: string): boolean => sql.endsWith(mark);

/** Sets a connection to generic plans: each prepared statement is planned once, for any values. */
export const forceGenericPlan = 'set plan_cache_mode = force_generic_plan';
