/** Which programmes somebody coordinates, for what they see of other people. */
export const coordinatorTables = `
create index membership_fact_coordinates on membership_fact (person_id) where roles @> '{COORDINATOR}';
`;
