import { parseArgs } from 'node:util';
import { StartupFault } from '../../services/shared/startup-fault.js';
import { type PeerName, peerNames } from './peers.js';
import { type ScenarioName, scenarioNames } from './scenarios.js';

export interface BenchOptions {
  scenarios: ScenarioName[];
  peers: PeerName[];
  rounds: number;
  secondsOfRound: number;
  /** The folder that keeps the data for the next run. Undefined: the data is created and removed. */
  data: string | undefined;
  /** The folder into which the product writes CPU profiles. */
  profile: string | undefined;
  /** Only checks that all peers answer the same. */
  verifyOnly: boolean;
  /** Whether RESULTS.md is written, which only a complete run does. */
  write: boolean;
}

const usage = `npm run bench -- [--quick] [--scenarios home,search,program,progress,mix] [--peers ${peerNames.join(',')}]
  [--rounds n] [--seconds n] [--data folder] [--profile folder] [--only-equal]`;

const listOf = <Name extends string>(given: string | undefined, all: readonly Name[]): Name[] => {
  const names = given?.split(',') ?? [...all];
  const unknown = names.find((name) => !all.includes(name as Name));
  if (unknown) throw new Error(`'${unknown}' is not one of ${all.join(', ')}.`);
  return all.filter((name) => names.includes(name));
};

/** Reads the options of the command line. Throws StartupFault with the usage when they are malformed. */
export function readOptions(args: string[]): BenchOptions {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args,
      options: {
        ...{ quick: flag, 'only-equal': flag, scenarios: text, peers: text, rounds: text, seconds: text },
        ...{ data: text, profile: text },
      },
    });
    const scenarios = listOf(values.scenarios, scenarioNames);
    const peers = listOf(values.peers, peerNames);
    return {
      scenarios,
      peers,
      rounds: Number(values.rounds ?? (values.quick ? 2 : 5)),
      secondsOfRound: Number(values.seconds ?? (values.quick ? 2 : 5)),
      data: values.data,
      profile: values.profile,
      verifyOnly: values['only-equal'],
      write: !values.quick && scenarios.length === scenarioNames.length && peers.length === peerNames.length,
    };
  } catch (cause) {
    throw new StartupFault(`${(cause as Error).message}\n${usage}`);
  }
}
