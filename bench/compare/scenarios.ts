import { databaseUrl, withClient } from './data/connect.js';
import { type SigningKey, signToken } from './data/tokens.js';

export const scenarioNames = ['home', 'search', 'program', 'progress', 'mix'] as const;
export type ScenarioName = (typeof scenarioNames)[number];
/** Works that are one request; the mix is made of them. */
export type SingleScenario = Exclude<ScenarioName, 'mix'>;
export const singleScenarios: SingleScenario[] = ['home', 'search', 'program', 'progress'];

/** What each work is, in the order. */
export const scenarioTitles: Record<ScenarioName, string> = {
  home: '1 · a mentee’s home',
  search: '2 · a page of mentors',
  program: '3 · a coordinator’s programme page',
  progress: '4 · addProgress, durable',
  mix: '5 · 90 % reads, 10 % writes',
};

/** One request, before it is put in a peer's own words. */
export interface ScenarioCase {
  scenario: SingleScenario;
  viewerId: string;
  /** The value of `Authorization`. */
  token: string;
  variables: Record<string, unknown>;
}

/** Viewers and what they ask with: each request of a round is another one's, as far as there are so many. */
export type ScenarioCases = Record<SingleScenario, ScenarioCase[]>;

const most = 3000;
const words = ['menuiserie', 'soudure', 'négociation', 'cuisine', 'reliure', 'horlogerie', 'traduction', 'logistique'];

interface Row {
  viewer: string;
  subject: string;
}

/** Reads who is there, and makes their tokens. Always the same ones of the same data, in scattered order. */
export async function createScenarioCases(server: string, key: SigningKey, prefix = 'seed'): Promise<ScenarioCases> {
  const scattered = (column: string) => `order by md5(${column}::text) limit ${most}`;
  const rows = (service: string, sql: string) =>
    withClient(databaseUrl(server, `${prefix}_${service}`), async (client) => (await client.query<Row>(sql)).rows);
  const mentees = await rows(
    'pairings',
    `select mentee_id as viewer, mentee_id as subject from pairing group by mentee_id ${scattered('mentee_id')}`,
  );
  const seekers = await rows(
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
  const of = (work: SingleScenario, all: Row[], variables: (subject: string, n: number) => Record<string, unknown>) =>
    Promise.all(
      all.map(async ({ viewer, subject }, n): Promise<ScenarioCase> => {
        const token = `Bearer ${await signToken(key, viewer, work === 'program' ? [subject] : [])}`;
        return { scenario: work, viewerId: viewer, token, variables: variables(subject, n) };
      }),
    );
  return {
    home: await of('home', mentees, () => ({})),
    search: await of('search', seekers, (programId, n) => {
      const text = n % 2 === 0 ? { text: words[(n / 2) % words.length] } : {};
      return { programId, filter: { languages: ['fr'], ...text } };
    }),
    program: await of('program', coordinators, (programId) => ({ programId })),
    progress: await of('progress', owners, (goalId, n) => ({
      input: { goalId, kind: 'DO', text: `Un pas de plus, le ${n}e de la journée.`, percent: (n * 37) % 101 },
    })),
  };
}

const tenRequests: SingleScenario[] = [
  ...['home', 'home', 'search', 'home', 'program', 'home', 'search', 'home', 'progress', 'home'],
] as SingleScenario[];

/** The mix: of ten requests six are homes, two searches, one a programme page, and one writes. */
export function mixCases(cases: ScenarioCases): ScenarioCase[] {
  const next = new Map<SingleScenario, number>();
  return Array.from({ length: most }, (_, n): ScenarioCase => {
    const work = tenRequests[n % tenRequests.length] ?? 'home';
    const place = next.get(work) ?? 0;
    next.set(work, place + 1);
    const all = cases[work];
    const one = all[place % all.length];
    if (!one) throw new Error(`There is nobody to do ${work}.`);
    return one;
  });
}
