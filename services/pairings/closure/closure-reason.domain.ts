/** Why a pairing comes to its end, as `ClosureReason` in the schema. */
export type ClosureReasonName = 'GOALS_MET' | 'END_DATE' | 'NOT_A_FIT' | 'NO_TIME' | 'REDIRECTED' | 'OTHER';
