const mark = '/* planned for its values */';

/**
 * A statement that PostgreSQL is to plan each time, for the values that it has then: where a rare word and a common one,
 * or a small house and a large one, are best looked for by different ways. All others are planned once, for any values:
 * planning takes longer than what most of them do.
 */
export const customPlan = (sql: string): string => `${sql} ${mark}`;

export const needsCustomPlan = (sql: string): boolean => sql.endsWith(mark);

/** Tells a connection that statements are planned once, for any values. */
export const forceGenericPlan = 'set plan_cache_mode = force_generic_plan';
