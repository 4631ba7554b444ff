/** Each kind of row has its own range of ids. Ids grow with the row's number, as UUIDv7 do with time. */
const kinds = [
  ...['program', 'person', 'membership', 'pairing', 'request', 'open request', 'contact', 'activity', 'goal'],
  ...['milestone', 'entry', 'meeting', 'agenda item', 'reminder'],
] as const;
export type IdKind = (typeof kinds)[number];

const firstMs = 1_700_000_000_000;
const msOfKind = 1_000_000_000;

/** SQL: the id of the n-th row of a kind. */
export function idSql(kind: IdKind, n: string): string {
  const ms = firstMs + kinds.indexOf(kind) * msOfKind;
  const digits = `lpad(to_hex(${ms}::bigint + (${n})), 12, '0') || substr(md5('${kind}' || (${n})), 1, 20)`;
  return `overlay(overlay(${digits} placing '7' from 13) placing '8' from 17)::uuid`;
}
