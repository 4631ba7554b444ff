import { DemoError } from './client.js';
import type { Actor, DemoSession } from './demo-session.js';
import { ACCEPT_REQUEST, MENTORS, PROPOSE_AGREEMENT, SEND_REQUEST, SIGN_AGREEMENT } from './documents.js';

interface MentorList {
  mentors: { totalCount: number; edges: { node: { id: string; headline: string | null } }[] };
}
interface PairingPayload {
  pairing: { id: string; status: string };
}

const agreement = {
  frequency: 'BIWEEKLY',
  meetingMinutes: 45,
  channels: ['VIDEO', 'CHAT'],
  endCondition: 'GOAL',
  topicsInScope: ['Fixer ses prix', 'Vendre sans se brader'],
  mentorExpectations: ['De la franchise'],
  menteeExpectations: ['Un regard honnête'],
  mentorResponsibilities: ['Répondre sous trois jours'],
  menteeResponsibilities: ['Organiser les rencontres'],
  confidentiality: 'Ce qui se dit entre nous reste entre nous.',
};

/** From the search for a mentor to an agreement that both have signed. Returns the pairing's id. */
export async function stepPair(session: DemoSession, programId: string): Promise<string> {
  const { timeline, mentor, mentee } = session;
  await findMentor(session, programId);
  const requestId = await sendRequest(session, programId);
  const { pairing } = await mentor.api.mutate<PairingPayload>(ACCEPT_REQUEST, { id: requestId });
  timeline.action(
    'mentor',
    mentor.name,
    `accepte : le jumelage naît, ${pairing.status}, le temps de faire connaissance`,
  );
  await mentee.api.mutate(PROPOSE_AGREEMENT, { pairingId: pairing.id, input: agreement });
  timeline.action('mentee', mentee.name, 'propose une entente : tous les quinze jours, quarante-cinq minutes');
  await sign(session, mentee, pairing.id);
  await sign(session, mentor, pairing.id);
  return pairing.id;
}

async function findMentor({ timeline, mentor, mentee }: DemoSession, programId: string): Promise<void> {
  const { mentors } = await mentee.api.query<MentorList>(MENTORS, { programId, filter: { text: 'ceramiste' } });
  const found = mentors.edges.find(({ node }) => node.id === mentor.id);
  if (!found) throw new DemoError(`${mentor.name} ne figure pas parmi les mentors trouvés avec « ceramiste »`);
  timeline.action(
    'mentee',
    mentee.name,
    `cherche « ceramiste », sans accent, et trouve ${mentor.name} : « ${found.node.headline} »`,
  );
}

async function sendRequest({ timeline, mentor, mentee }: DemoSession, programId: string): Promise<string> {
  const input = {
    programId,
    mentorId: mentor.id,
    firstMessage:
      'Bonjour Solange, je tourne des bols le soir depuis quatre ans et je n’ose pas les vendre au prix qu’ils valent. ' +
      'Accepteriez-vous d’en regarder quelques-uns avec moi ?',
    whyThisMentor: 'Vous parlez de vivre de ses mains : c’est là que j’en suis.',
    goals: [{ text: 'Vendre ma première série de bols', horizon: 'SHORT' }],
  };
  const { request } = await mentee.api.mutate<{ request: { id: string } }>(SEND_REQUEST, { input });
  timeline.action('mentee', mentee.name, `écrit à ${mentor.name} : un premier message, un objectif`);
  return request.id;
}

async function sign({ timeline }: DemoSession, actor: Actor, pairingId: string): Promise<void> {
  const { pairing } = await actor.api.mutate<PairingPayload>(SIGN_AGREEMENT, { pairingId, version: 1 });
  timeline.action(
    actor.voice,
    actor.name,
    pairing.status === 'ACTIVE' ? 'signe l’entente : elle est en vigueur' : 'signe l’entente',
  );
}
