/** The query that a newcomer is shown: a mentee's or mentor's home, across all three subgraphs. */
export const exampleQuery = `{
  viewer {
    displayName
    pairings(first: 5) {
      edges {
        node {
          status
          mentor { displayName }
          mentee { displayName }
          goals(first: 5) { edges { node { title percent } } }
          nextMeeting { startsAt minutes channel }
        }
      }
    }
  }
}`;
