import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../common/person.types.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import { PairingRequest } from './request.types.js';

@Resolver(() => PairingRequest)
export class RequestReferredToResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The mentor to whom the refusal points the mentee, when it does.',
  })
  referredTo(@Root() { referredToId }: PairingRequestEntity): Person | null {
    return referredToId ? { id: referredToId } : null;
  }
}
