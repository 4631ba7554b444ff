import DataLoader from 'dataloader';
import type { Viewer } from './token-verifier.js';

/** Whether the viewer coordinates each of these programmes, by programme id. */
export type CoordinatorCheck = DataLoader<string, boolean>;

/** What a service knows of coordinators, and how it asks the service that decides. */
export interface CoordinatorSources {
  viewer: Pick<Viewer, 'personId' | 'coordinates'> | null;
  /** Those of these programmes that a person coordinates by the service's own membership facts. One statement. */
  findCoordinated(personId: string, programIds: readonly string[]): Promise<string[]>;
  /** Whether a person coordinates a programme now, by the service that decides; undefined while it cannot be reached. */
  ask(personId: string, programId: string): Promise<boolean | undefined>;
}

/**
 * The check of one operation: does the viewer coordinate a programme now? Where the service's facts and the token agree,
 * they decide; where they differ, the service that decides is asked, because events lag by moments and a token by up to
 * ten minutes. While it cannot be reached, the facts decide. Signed out: false.
 */
export function createCoordinatorCheck({ viewer, findCoordinated, ask }: CoordinatorSources): CoordinatorCheck {
  return new DataLoader(async (programIds) => {
    if (!viewer) return programIds.map(() => false);
    const { personId, coordinates } = viewer;
    const coordinated = new Set(await findCoordinated(personId, programIds));
    return Promise.all(
      programIds.map(async (programId) => {
        const isKnown = coordinated.has(programId);
        if (isKnown === coordinates.includes(programId)) return isKnown;
        return (await ask(personId, programId)) ?? isKnown;
      }),
    );
  });
}
