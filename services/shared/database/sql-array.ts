/**
 * Returns a list as one PostgreSQL array literal, to be sent as a parameter and cast: `= any(?::uuid[])` (PostgreSQL
 * manual, 8.15.2).
 */
export function sqlArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}
