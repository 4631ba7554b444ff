import type { DemoSession } from './demo-session.js';
import {
  ACCEPT_CHARTER,
  CREATE_PROGRAM,
  JOIN_PROGRAM,
  PROGRAMS,
  UPDATE_MENTEE_PROFILE,
  UPDATE_MENTOR_PROFILE,
  UPDATE_PROFILE,
} from './documents.js';

interface Program {
  id: string;
  name: string;
  admission: 'OPEN' | 'INVITATION';
}

/** Both fill in their profiles and join an open programme. Returns its id. */
export async function stepJoin(session: DemoSession): Promise<string> {
  const { timeline, mentor, mentee } = session;
  const program = await findOrCreateProgram(session);
  await describeMentor(session);
  timeline.action(
    'mentor',
    mentor.name,
    'écrit son profil, pose ses limites (une place, six heures par mois) et accepte la charte',
  );
  await describeMentee(session);
  timeline.action('mentee', mentee.name, 'écrit son profil, et d’abord ses objectifs : pas de demande sans objectif');
  await mentor.api.mutate(JOIN_PROGRAM, { programId: program.id, roles: ['MENTOR'] });
  await mentee.api.mutate(JOIN_PROGRAM, { programId: program.id, roles: ['MENTEE'] });
  timeline.action('system', 'programme', `tous deux rejoignent « ${program.name} »`);
  return program.id;
}

async function findOrCreateProgram({ timeline, mentor }: DemoSession): Promise<Program> {
  const { programs } = await mentor.api.query<{ programs: { edges: { node: Program }[] } }>(PROGRAMS);
  const open = programs.edges.find(({ node }) => node.admission === 'OPEN');
  if (open) return open.node;
  const input = {
    name: 'Premiers pas',
    description: 'Un programme pour essayer Jumelage.',
    locale: 'fr',
    admission: 'OPEN',
  };
  const { program } = await mentor.api.mutate<{ program: Program }>(CREATE_PROGRAM, { input });
  timeline.action('mentor', mentor.name, `crée le programme « ${program.name} »`);
  return program;
}

async function describeMentor({ mentor, timeZone }: DemoSession): Promise<void> {
  await mentor.api.mutate(UPDATE_PROFILE, {
    input: {
      headline: 'Céramiste, vingt ans d’atelier et une école ouverte aux autres',
      biography: 'J’ai appris seule et lentement. J’aime faire gagner aux autres les années que j’ai perdues.',
      locale: 'fr',
      timeZone,
      languages: ['fr'],
    },
  });
  await mentor.api.mutate(UPDATE_MENTOR_PROFILE, {
    input: {
      motivations: ['Transmettre un métier que j’aime'],
      expertise: [{ name: 'Céramique', level: 'EXPERT' }],
      industries: ['Artisanat'],
      favouriteTopics: ['Vivre de ses mains', 'Fixer ses prix'],
      limits: { maxPairings: 1, hoursPerMonth: 6, maxPendingRequests: 3 },
      acceptingRequests: true,
    },
  });
  await mentor.api.mutate(ACCEPT_CHARTER);
}

async function describeMentee({ mentee, timeZone }: DemoSession): Promise<void> {
  await mentee.api.mutate(UPDATE_PROFILE, {
    input: {
      headline: 'Potier du dimanche qui voudrait l’être aussi le lundi',
      biography: 'Je tourne des bols le soir depuis quatre ans. On commence à vouloir me les acheter.',
      locale: 'fr',
      timeZone,
      languages: ['fr'],
    },
  });
  await mentee.api.mutate(UPDATE_MENTEE_PROFILE, {
    input: {
      careerVision: 'Vivre de mon tour, modestement mais vraiment.',
      motivations: ['Avoir un regard honnête sur mon travail'],
      challenges: ['Demander le juste prix'],
      intendedGoals: [{ text: 'Vendre ma première série de bols', horizon: 'SHORT' }],
      skillsWanted: ['Céramique', 'Fixer ses prix'],
      offers: ['Réparer un vélo'],
    },
  });
}
