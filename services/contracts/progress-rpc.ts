import type { ExportRpc } from './export-rpc.js';

/** Questions that progress answers for other services. */
export interface ProgressRpc extends ExportRpc {}
