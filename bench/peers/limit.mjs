import fastify from 'fastify';
import pg from 'pg';
import { addProgress, home, mentorSearch, programPage } from './limit-sql.mjs';
import { announce, port, verifier } from './setting.mjs';

/**
 * The limit: Fastify, and for each scenario one prepared statement that returns the JSON as it goes out. It verifies the
 * token, since a home belongs to a viewer. It has no other permissions.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const verify = verifier();
const app = fastify({ logger: false });

/** @param {string} name @param {string} text @param {(viewerId: string, body: any) => unknown[]} valuesOf */
function answer(name, text, valuesOf) {
  app.post(`/${name}`, async (request, reply) => {
    const viewer = await verify(request.headers.authorization);
    if (!viewer) return reply.code(401).send({ error: 'UNAUTHENTICATED' });
    const { rows } = await pool.query({ name, text, values: valuesOf(viewer.personId, request.body) });
    return reply.header('content-type', 'application/json; charset=utf-8').send(rows[0].answer);
  });
}

answer('home', home, (viewerId) => [viewerId]);
answer('search', mentorSearch, (viewerId, { programId, filter }) => [
  viewerId,
  programId,
  filter.languages,
  filter.text ?? null,
]);
answer('program', programPage, (_, { programId }) => [programId]);
answer('progress', addProgress, (viewerId, { input }) => [
  viewerId,
  input.goalId,
  input.kind,
  input.text,
  input.percent,
]);

await app.listen({ port: port(), host: '127.0.0.1' });
announce('limit');
