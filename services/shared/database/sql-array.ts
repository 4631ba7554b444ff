/** A list as PostgreSQL reads it from one parameter, to be cast there: `= any(?::uuid[])` (its manual, 8.15.2). */
export function sqlArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}
