/** What one person wrote, when they ask for it; who reports to whom, when somebody is erased. */
export const dataRequestsTables = `
create index message_author on message (author_id, sent_at desc, id desc);
create index person_fact_manager on person_fact (manager_id) where manager_id is not null;
`;
