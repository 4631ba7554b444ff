import type { ExportAnswers } from './export-answers.js';

/** What progress answers to the other services' questions. */
export interface ProgressAnswers extends ExportAnswers {}
