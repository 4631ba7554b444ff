export const actionItemStatuses = ['OPEN', 'DONE', 'CARRIED_OVER', 'DROPPED'] as const;
export type ActionItemStatusName = (typeof actionItemStatuses)[number];
