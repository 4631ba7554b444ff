import { LockMode } from '@mikro-orm/core';

/** Options of MikroORM that lock a row until the transaction ends. */
export const forUpdate = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** Locks several rows, in the order of their ids: two transactions that lock the same rows do not deadlock. */
export const forUpdateById = { ...forUpdate, orderBy: { id: 'asc' } } as const;
