import type { ExportRpc } from '../services/contracts/export-rpc.js';

/** The RPC of a service that starts later than its caller: calls wait until `provide` names the service. */
export function createDeferredExportRpc(): { rpc: ExportRpc; provide(service: ExportRpc): void } {
  const { promise, resolve } = Promise.withResolvers<ExportRpc>();
  return { rpc: { exportOf: async (about) => (await promise).exportOf(about) }, provide: resolve };
}
