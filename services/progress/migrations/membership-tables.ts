/** Who coordinates a programme. Those who joined before it was kept here are asked of people, when their token claims it. */
export const membershipTables = `
create table membership_fact (
  program_id uuid not null,
  person_id uuid not null,
  version int not null,
  roles text[] not null,
  primary key (program_id, person_id)
);
create index membership_fact_person on membership_fact (person_id);
`;
