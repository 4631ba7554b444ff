/**
 * What a service stores about one person, by subject, as it goes into the person's archive. Contains no private data of
 * other people.
 */
export type PersonExport = Record<string, unknown>;

/** Implemented by each service that stores personal data. */
export interface ExportRpc {
  exportOf(about: { personId: string }): Promise<PersonExport>;
}
