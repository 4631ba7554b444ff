/** The first query that GraphiQL and the start banner show. It reads from all three subgraphs. */
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
