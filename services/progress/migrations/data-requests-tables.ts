/** Names are people's to tell: they are asked for when they are shown, and kept nowhere else. */
export const dataRequestsTables = `
alter table person_fact drop column display_name;
create index entry_author on entry (author_id, at desc, id desc);
create index goal_owner on goal (owner_id, created_at desc, id desc);
`;
