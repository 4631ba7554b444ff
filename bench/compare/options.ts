import { parseArgs } from 'node:util';
import { type PeerName, peerNames } from './peers.js';
import { type ScenarioName, scenarioNames } from './scenarios.js';

export interface BenchOptions {
  scenarios: ScenarioName[];
  peers: PeerName[];
  rounds: number;
  secondsOfRound: number;
  /** Where the data is kept for the next time; made anew and removed where absent. */
  data: string | undefined;
  /** Whether the processes of ours write a CPU profile there. */
  profile: string | undefined;
  /** Only tells that answers are equal. */
  verifyOnly: boolean;
  /** Whether RESULTS.md is written: only of whole runs. */
  write: boolean;
}

const usage = `npm run bench -- [--quick] [--works home,search,program,progress,mix] [--peers ${peerNames.join(',')}]
  [--rounds n] [--seconds n] [--data folder] [--profile folder] [--only-equal]`;

const listOf = <Name extends string>(given: string | undefined, all: readonly Name[]): Name[] => {
  const names = given?.split(',') ?? [...all];
  const unknown = names.find((name) => !all.includes(name as Name));
  if (unknown) throw new Error(`There is no '${unknown}': ${all.join(', ')}.`);
  return all.filter((name) => names.includes(name));
};

/** What is asked for on the command line. Throws an Error that tells how to ask. */
export function readOptions(args: string[]): BenchOptions {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args,
      options: {
        ...{ quick: flag, 'only-equal': flag, works: text, peers: text, rounds: text, seconds: text },
        ...{ data: text, profile: text },
      },
    });
    const works = listOf(values.works, scenarioNames);
    const peers = listOf(values.peers, peerNames);
    return {
      scenarios: works,
      peers,
      rounds: Number(values.rounds ?? (values.quick ? 2 : 5)),
      secondsOfRound: Number(values.seconds ?? (values.quick ? 2 : 5)),
      data: values.data,
      profile: values.profile,
      verifyOnly: values['only-equal'],
      write: !values.quick && works.length === scenarioNames.length && peers.length === peerNames.length,
    };
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\n${usage}`);
  }
}
