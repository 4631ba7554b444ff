import type { Unsubscribe } from '../../../services/shared/bus/bus.js';
import { InProcessBus } from '../../../services/shared/bus/in-process-bus.js';

/** A bus to which services publish while none consumes: for tests of one service that records thousands of events. */
export class UnheardBus extends InProcessBus {
  override async consume(): Promise<Unsubscribe> {
    return async () => undefined;
  }
}
