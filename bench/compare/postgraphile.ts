import type { LoadRequest } from './load-generator.js';
import type { ScenarioCase, SingleScenario } from './scenarios.js';

const person = '{ id: rowId displayName }';
const newest = (order: string) => `orderBy: [${order}_DESC, ROW_ID_DESC]`;

/** The documents of the scenarios in PostGraphile's schema, with the product's field names as aliases. */
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

function variablesOf({ viewerId: viewer, ...scenarioCase }: ScenarioCase): Record<string, unknown> {
  switch (scenarioCase.scenario) {
    case 'home':
      return { viewer };
    case 'program':
      return { program: scenarioCase.variables.programId };
    case 'progress':
      return { input: { viewer, ...scenarioCase.variables.input } };
    case 'search': {
      const { programId: program, filter } = scenarioCase.variables;
      return { viewer, program, languages: filter.languages, word: filter.text ?? null };
    }
  }
}

/** Returns the request of a case in PostGraphile's schema. */
export function toPostGraphileRequest(scenarioCase: ScenarioCase): LoadRequest {
  const { scenario, token } = scenarioCase;
  const body = JSON.stringify({ query: documents[scenario], variables: variablesOf(scenarioCase) });
  return { path: '/graphql', token, body };
}

/** Returns PostGraphile's data in the shape of the product's: lists unwrapped, and fields in the objects that have them. */
export function normalizePostGraphileData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalizePostGraphileData);
  if (!value || typeof value !== 'object') return value;
  const { nodes } = value as { nodes?: unknown[] };
  if (nodes) return nodes.map(normalizePostGraphileData);
  const normalized = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, normalizePostGraphileData(inner)]),
  );
  if ('agenda' in normalized) normalized.agenda = { items: normalized.agenda };
  if ('entry' in normalized) normalized.userErrors = [];
  if (!('maxPairings' in normalized)) return normalized;
  const { maxPairings, ...profile } = normalized;
  return { ...profile, limits: { maxPairings } };
}
