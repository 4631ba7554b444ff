import { databaseUrl, withClient } from './data/connect.js';
import { type SigningKey, signToken } from './data/tokens.js';

export const scenarioNames = ['home', 'search', 'program', 'progress', 'mix'] as const;
export type ScenarioName = (typeof scenarioNames)[number];
/** The scenarios of one document. The mix consists of them. */
export type SingleScenario = Exclude<ScenarioName, 'mix'>;
export const singleScenarios: SingleScenario[] = ['home', 'search', 'program', 'progress'];

/** The titles of the scenarios in the results. */
export const scenarioTitles: Record<ScenarioName, string> = {
  home: '1 · a mentee’s home',
  search: '2 · a page of mentors',
  program: '3 · a coordinator’s programme page',
  progress: '4 · addProgress, durable',
  mix: '5 · 90 % reads, 10 % writes',
};

/** The variables of each scenario's document in the product's schema. */
interface ScenarioVariables {
  home: Record<string, never>;
  search: { programId: string; filter: { languages: string[]; text?: string } };
  program: { programId: string };
  progress: { input: { goalId: string; kind: string; text: string; percent: number } };
}

/** One request, independent of a peer's schema. */
export type ScenarioCase = {
  [Scenario in SingleScenario]: {
    scenario: Scenario;
    viewerId: string;
    /** The value of `Authorization`. */
    token: string;
    variables: ScenarioVariables[Scenario];
  };
}[SingleScenario];

/** The cases of each scenario. Each comes from another viewer, as far as there are enough. */
export type ScenarioCases = Record<SingleScenario, ScenarioCase[]>;

const maxCases = 3000;
const searchWords = [
  'menuiserie',
  'soudure',
  'négociation',
  'cuisine',
  'reliure',
  'horlogerie',
  'traduction',
  'logistique',
];

interface Row {
  viewer: string;
  subject: string;
}

/** Reads viewers from the data and signs their tokens. The same data gives the same cases, in scattered order. */
export async function createScenarioCases(server: string, key: SigningKey, prefix = 'seed'): Promise<ScenarioCases> {
  const scattered = (column: string) => `order by md5(${column}::text) limit ${maxCases}`;
  const rows = (service: string, sql: string) =>
    withClient(databaseUrl(server, `${prefix}_${service}`), async (client) => (await client.query<Row>(sql)).rows);
  const mentees = await rows(
    'pairings',
    `select mentee_id as viewer, mentee_id as subject from pairing group by mentee_id ${scattered('mentee_id')}`,
  );
  const searchers = await rows(
    'people',
    `select person_id as viewer, program_id as subject from membership m where roles = '{MENTEE}'
      and not exists (select 1 from pairing_party p where p.mentee_id = m.person_id) ${scattered('person_id')}`,
  );
  const coordinators = await rows(
    'people',
    `select person_id as viewer, program_id as subject from membership where roles = '{COORDINATOR}' ${scattered('person_id')}`,
  );
  const owners = await rows(
    'progress',
    `select g.owner_id as viewer, g.id as subject from goal g join pairing_fact f on f.pairing_id = g.pairing_id
      where g.status = 'ACTIVE' and f.status = 'ACTIVE' ${scattered('g.id')}`,
  );
  const casesOf = (all: Row[], caseOf: (row: Row, token: string, n: number) => ScenarioCase, isCoordinator = false) =>
    Promise.all(
      all.map(async (row, n) => {
        const token = await signToken(key, row.viewer, isCoordinator ? [row.subject] : []);
        return caseOf(row, `Bearer ${token}`, n);
      }),
    );
  return {
    home: await casesOf(mentees, ({ viewer: viewerId }, token) => ({
      ...{ scenario: 'home', viewerId, token, variables: {} },
    })),
    search: await casesOf(searchers, ({ viewer: viewerId, subject: programId }, token, n) => {
      const text = n % 2 === 0 ? searchWords[(n / 2) % searchWords.length] : undefined;
      const filter = { languages: ['fr'], ...(text !== undefined && { text }) };
      return { scenario: 'search', viewerId, token, variables: { programId, filter } };
    }),
    program: await casesOf(
      coordinators,
      ({ viewer: viewerId, subject: programId }, token) => ({
        ...{ scenario: 'program', viewerId, token, variables: { programId } },
      }),
      true,
    ),
    progress: await casesOf(owners, ({ viewer: viewerId, subject: goalId }, token, n) => {
      const input = { goalId, kind: 'DO', text: `Un pas de plus, le ${n}e de la journée.`, percent: (n * 37) % 101 };
      return { scenario: 'progress', viewerId, token, variables: { input } };
    }),
  };
}

const tenRequests: SingleScenario[] = [
  ...(['home', 'home', 'search', 'home', 'program'] as const),
  ...(['home', 'search', 'home', 'progress', 'home'] as const),
];

/** Returns the cases of the mix: of ten requests, six are home, two search, one program and one progress. */
export function mixCases(cases: ScenarioCases): ScenarioCase[] {
  const next = new Map<SingleScenario, number>();
  return Array.from({ length: maxCases }, (_, n): ScenarioCase => {
    const scenario = tenRequests[n % tenRequests.length] ?? 'home';
    const place = next.get(scenario) ?? 0;
    next.set(scenario, place + 1);
    const all = cases[scenario];
    const one = all[place % all.length];
    if (!one) throw new Error(`There is no case of the scenario ${scenario}.`);
    return one;
  });
}
