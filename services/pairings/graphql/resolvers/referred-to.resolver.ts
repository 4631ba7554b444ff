import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { PairingRequestEntity } from '../../entities/pairing-request.entity.js';
import { PairingRequest } from '../types/pairing-request.type.js';
import { Person } from '../types/person.type.js';

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
