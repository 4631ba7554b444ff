import type { SingleScenario } from './scenarios.js';

const home = `query Home {
  viewer {
    id displayName
    pairings(first: 5) { edges { node {
      id status startedAt
      mentor { id displayName headline }
      mentee { id displayName }
      goals(first: 5) { edges { node { id title horizon status percent dueOn milestones { id title dueOn doneAt } } } }
      nextMeeting { id startsAt minutes channel purpose agenda { items { id kind text status } } }
    } } }
  }
}`;

const search = `query Search($programId: ID!, $filter: MentorFilter) {
  mentors(programId: $programId, filter: $filter, first: 20) {
    edges { node {
      id displayName headline region languages
      mentorProfile { expertise { name level } industries acceptingRequests limits { maxPairings } }
      openPlaces
    } }
    pageInfo { hasNextPage }
  }
}`;

const program = `query Program($programId: ID!) {
  program(id: $programId) {
    id name
    pairingStats { open active slipping dormant completed pendingRequests medianDaysToFirstContact acceptanceRate }
    progressStats {
      goalsActive goalsAchieved meetingsHeld meetingsMissed wrapUpRate
      weeks { weekOf averagePercent entries meetings }
    }
    pairings(first: 50) { edges { node {
      id status health startedAt lastContactAt
      mentor { id displayName }
      mentee { id displayName }
    } } }
    activity(first: 20) { edges { node {
      id kind at summary
      actor { id displayName }
      pairing { id }
    } } }
  }
}`;

const progress = `mutation Progress($input: AddProgressInput!) {
  addProgress(input: $input) {
    entry { id kind text percent shared at goal { id percent version } }
    userErrors { code message path }
  }
}`;

/** The documents of the scenarios, for every peer with the product's schema. */
export const documents: Record<SingleScenario, string> = { home, search, program, progress };
