import type { ScenarioCase, SingleScenario } from './scenarios.js';

const person = '{ id: rowId displayName }';
const newest = (order: string) => `orderBy: [${order}_DESC, ROW_ID_DESC]`;

/** The works as PostGraphile's own schema has them, with our names as aliases. */
const documents: Record<SingleScenario, string> = {
  home: `query Home($viewer: UUID!) {
  viewer: personByRowId(rowId: $viewer) {
    id: rowId displayName
    pairings: pairingsByMenteeId(first: 5, ${newest('STARTED_AT')}) { edges { node {
      id: rowId status startedAt
      mentor: personByMentorId { id: rowId displayName headline }
      mentee: personByMenteeId ${person}
      goals: goalsByPairingId(first: 5, ${newest('CREATED_AT')}) { edges { node {
        id: rowId title horizon status percent dueOn
        milestones: milestonesByGoalId(orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) { nodes { id: rowId title dueOn doneAt } }
      } } }
      nextMeeting {
        id: rowId startsAt minutes channel purpose
        agenda: agendaItemsByMeetingId(orderBy: [POSITION_ASC, ROW_ID_ASC]) { nodes { id: rowId kind text status } }
      }
    } } }
  }
}`,
  search: `query Search($viewer: UUID!, $program: UUID!, $languages: [String], $word: String) {
  mentors: searchMentors(viewer: $viewer, program: $program, languages: $languages, word: $word, first: 20) {
    edges { node {
      id: rowId displayName headline region languages
      mentorProfile: mentorProfileByPersonId { expertise industries acceptingRequests maxPairings }
      openPlaces
    } }
    pageInfo { hasNextPage }
  }
}`,
  program: `query Program($program: UUID!) {
  program: programByRowId(rowId: $program) {
    id: rowId name
    pairingStats { open active slipping dormant completed pendingRequests medianDaysToFirstContact acceptanceRate }
    progressStats {
      goalsActive goalsAchieved meetingsHeld meetingsMissed wrapUpRate
      weeks { weekOf averagePercent entries meetings }
    }
    pairings: pairingsByProgramId(first: 50, ${newest('STARTED_AT')}) { edges { node {
      id: rowId status health startedAt lastContactAt
      mentor: personByMentorId ${person}
      mentee: personByMenteeId ${person}
    } } }
    activity: activitiesByProgramId(first: 20, orderBy: [XID_DESC, OUTBOX_ID_DESC]) { edges { node {
      id: rowId kind at summary
      actor: personByActorId ${person}
      pairing: pairingByPairingId { id: rowId }
    } } }
  }
}`,
  progress: `mutation Progress($input: AddProgressInput!) {
  addProgress(input: $input) {
    entry: result { id: rowId kind text percent shared at goal: goalByGoalId { id: rowId percent version } }
  }
}`,
};

interface Search {
  programId: string;
  filter: { languages: string[]; text?: string };
}

function variablesOf({ scenario, viewerId: viewer, variables }: ScenarioCase): Record<string, unknown> {
  if (scenario === 'home') return { viewer };
  if (scenario === 'program') return { program: variables.programId };
  if (scenario === 'progress') return { input: { viewer, ...(variables.input as object) } };
  const { programId: program, filter } = variables as unknown as Search;
  return { viewer, program, languages: filter.languages, word: filter.text ?? null };
}

/** Says a request in PostGraphile's words. */
export function toPostGraphileRequest(one: ScenarioCase): { path: string; token: string; body: string } {
  const body = JSON.stringify({ query: documents[one.scenario], variables: variablesOf(one) });
  return { path: '/graphql', token: one.token, body };
}

/** Its answer in the shape of ours: lists without their wrappers, objects that stand for two of ours taken apart. */
export function normalizePostGraphileData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalizePostGraphileData);
  if (!value || typeof value !== 'object') return value;
  const { nodes } = value as { nodes?: unknown[] };
  if (nodes) return nodes.map(normalizePostGraphileData);
  const told = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, normalizePostGraphileData(inner)]),
  );
  if ('agenda' in told) told.agenda = { items: told.agenda };
  if ('entry' in told) told.userErrors = [];
  if (!('maxPairings' in told)) return told;
  const { maxPairings, ...profile } = told;
  return { ...profile, limits: { maxPairings } };
}
