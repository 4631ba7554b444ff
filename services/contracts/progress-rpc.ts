import type { ExportRpc } from './export-rpc.js';

/** What progress answers to the other services' questions. */
export interface ProgressRpc extends ExportRpc {}
