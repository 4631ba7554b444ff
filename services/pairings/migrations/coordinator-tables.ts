/** An index of the programmes that a person coordinates. */
export const coordinatorTables = `
create index membership_fact_coordinates on membership_fact (person_id) where roles @> '{COORDINATOR}';
`;
