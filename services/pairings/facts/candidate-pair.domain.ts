/** Two people who may be paired in a programme. */
export interface CandidatePair {
  programId: string;
  mentorId: string;
  menteeId: string;
}
