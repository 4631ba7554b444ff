/** Indexes for a person's archive (what they wrote) and for erasure (who reports to them). */
export const dataRequestsTables = `
create index message_author on message (author_id, sent_at desc, id desc);
create index person_fact_manager on person_fact (manager_id) where manager_id is not null;
`;
