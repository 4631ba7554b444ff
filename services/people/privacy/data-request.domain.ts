import { hourMs } from '../../shared/time/dates.js';
export type DataRequestKindName = 'EXPORT' | 'ERASURE';
export type DataRequestStatusName = 'REQUESTED' | 'READY' | 'EXPIRED' | 'DONE' | 'FAILED';

/** Hours that the link in the letter is good for. */
export const erasureLinkLifetimeHours = 24;
/** Days that an archive waits for its person. */
export const archiveLifetimeDays = 7;
/** Hours after which an archive that could not be gathered has failed. */
export const exportTimeoutHours = 24;

export const addHours = (instant: Date, hours: number): Date => new Date(instant.getTime() + hours * hourMs);
export const archiveExpiresAt = (readyAt: Date): Date => addHours(readyAt, archiveLifetimeDays * 24);

/** Kinds of due rows; their subject is the id of a data request. */
export const dataRequestDue = {
  gatherExport: 'export.gather',
  failExport: 'export.give-up',
  deleteArchive: 'export.drop',
  sendErasureEmail: 'erasure.letter',
  expireErasure: 'erasure.drop',
} as const;
export type DataRequestDueKind = (typeof dataRequestDue)[keyof typeof dataRequestDue];

interface DataRequestState {
  kind: DataRequestKindName;
  status: DataRequestStatusName;
  expiresAt: Date | null;
}

/** Whether an archive can be downloaded now. */
export function isDownloadable({ kind, status, expiresAt }: DataRequestState, now: Date): boolean {
  return kind === 'EXPORT' && status === 'READY' && expiresAt !== null && now < expiresAt;
}

/** Whether an erasure still waits for its confirmation. */
export function isAwaitingConfirmation({ kind, status, expiresAt }: DataRequestState, now: Date): boolean {
  return kind === 'ERASURE' && status === 'REQUESTED' && expiresAt !== null && now < expiresAt;
}
