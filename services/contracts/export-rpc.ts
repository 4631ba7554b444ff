/** What a service keeps of one person, by subject, as it goes into their archive; nothing private of anybody else. */
export type PersonExport = Record<string, unknown>;

/** Asked of each service that keeps something of persons. */
export interface ExportRpc {
  exportOf(about: { personId: string }): Promise<PersonExport>;
}
