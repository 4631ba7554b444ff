export const entryKinds = ['KNOW', 'DO', 'LIVE', 'RESULT', 'SETBACK', 'INSIGHT'] as const;

export type EntryKindName = (typeof entryKinds)[number];
