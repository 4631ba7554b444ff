import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { queryRows } from '../../../support/database/rows.js';
import { mutate, mutationPayload, openProgram, type Payload } from '../../../support/fixtures/fixtures.js';
import {
  MATCH_RUN,
  menteeWantingSkills,
  mentorWithSkills,
  PUBLISH,
  RUN,
  SET_POLICY,
  skillsOnly,
} from '../../../support/fixtures/matching-api.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';
import { eventually, linkInEmail, waitForEmail } from '../../../support/graph/mails.js';

let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;
let law: ApiClient;
let both: ApiClient;
let ada: ApiClient;
let cleo: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage();
  coordinator = await jumelage.join('Odile Ferrand');
  programId = await openProgram(coordinator);
  [law, both, ada, cleo] = (await Promise.all(['Loi', 'Boris', 'Ada', 'Cléo'].map((name) => jumelage.join(name)))) as [
    ApiClient,
    ApiClient,
    ApiClient,
    ApiClient,
  ];
  await mentorWithSkills(law, programId, ['Droit'], { limits: { maxPairings: 1 } });
  await mentorWithSkills(both, programId, ['Droit', 'Vente'], { limits: { maxPairings: 1 } });
  await menteeWantingSkills(ada, programId, ['Droit']);
  await menteeWantingSkills(cleo, programId, ['Vente', 'Droit'], {
    intendedGoals: [{ text: 'Ouvrir ma boutique', horizon: 'LONG' }],
  });
  await mutate(coordinator, SET_POLICY, { programId, weights: skillsOnly });
}, 30_000);
afterAll(() => jumelage.close());

const run = async (): Promise<Payload> => (await mutate(coordinator, RUN, { programId })).matchRun;
const publish = (id: string) => mutationPayload(coordinator, PUBLISH, { id });

describe('Of somebody who is in match runs', () => {
  const fields = 'id kind status';
  const eraseFor = async (who: ApiClient) => {
    await who.query(`mutation { requestErasure { dataRequest { ${fields} } userErrors { code } } }`);
    const mail = await waitForEmail(jumelage, who.email, 'Confirmer l’effacement de votre compte');
    expect((await fetch(linkInEmail(mail, jumelage.url), { method: 'POST' })).status).toBe(200);
    await jumelage.settle();
  };
  const holding = async (text: string) => {
    const found: string[] = [];
    for (const { name } of await queryRows(
      jumelage.pairings.runtime,
      "select tablename as name from pg_tables where schemaname = 'public'",
    ))
      if (
        (
          await queryRows(
            jumelage.pairings.runtime,
            `select 1 from "${name}" t where strpos(lower(t::text), lower(?)) > 0`,
            [text],
          )
        ).length > 0
      )
        found.push(name);
    return found.toSorted();
  };

  test('the archive holds what matching knows of them, and nobody else', async () => {
    await run();
    await cleo.query(`mutation { requestExport { dataRequest { ${fields} } userErrors { code } } }`);
    const { id } = await eventually('The archive', async () =>
      (await cleo.query(`{ dataRequests { ${fields} } }`)).dataRequests.find(
        ({ status }: Payload) => status === 'READY',
      ),
    );
    const text = await (
      await fetch(`${jumelage.url}/exports/${id}`, { headers: { authorization: `Bearer ${cleo.token}` } })
    ).text();
    expect(JSON.parse(text).pairings).toMatchObject({
      matchingProfile: {
        mentee: { skills: ['Vente', 'Droit'], goals: [{ text: 'Ouvrir ma boutique', horizon: 'LONG' }] },
      },
      matchRuns: [
        {
          programId,
          status: 'DRAFT',
          as: 'MENTEE',
          score: 1,
          criteria: [{ criterion: 'SKILLS', weight: 1, score: 1 }],
        },
      ],
      matchRunsWithout: [],
    });
    expect(text).not.toContain(both.personId);
  });

  test('nothing is left after an erasure, and whoever was suggested to them stays without', async () => {
    const word = 'Xylogravure';
    await mutate(law, ask.UPDATE_MENTOR_PROFILE, { input: { expertise: [{ name: 'Droit' }, { name: word }] } });
    await mutate(ada, ask.UPDATE_MENTEE_PROFILE, { input: { skillsWanted: ['Droit', word.toLowerCase()] } });
    const [draft, published] = [await run(), await run()];
    await publish(published.id);
    expect(await holding(word)).toEqual(['match_suggestion', 'matching_profile']);
    const read = async (id: string) => (await (await coordinator.renewed()).query(MATCH_RUN, { id })).matchRun;

    await eraseFor(law);
    expect((await read(draft.id)).unmatched).toEqual([
      { person: { id: ada.personId }, reason: 'Le mentor qui lui était proposé n’est plus membre.' },
    ]);
    const pair = (await read(published.id)).suggestions.find(({ mentor }: Payload) => mentor.id === law.personId);
    expect(pair).toMatchObject({
      mentor: { displayName: 'un ancien membre' },
      breakdown: [{ criterion: 'SKILLS', explanation: 'L’une des deux personnes n’est plus membre.' }],
    });

    await eraseFor(ada);
    expect(await holding(word)).toEqual([]);
    for (const gone of [law, ada]) expect(JSON.stringify(await read(draft.id))).not.toContain(gone.personId);
    expect((await publish(draft.id)).userErrors).toEqual([]);
  }, 60_000);
});
