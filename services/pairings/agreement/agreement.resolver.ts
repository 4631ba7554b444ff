import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../common/person.types.js';
import type { ContactEntity } from '../contacts/contact.entity.js';
import { Contact } from '../contacts/contact.types.js';
import type { PairingsContext } from '../context.js';
import type { MessageEntity } from '../messages/message.entity.js';
import { Message } from '../messages/message.types.js';
import type { AgreementEntity } from './agreement.entity.js';
import { Agreement, Signature } from './agreement.types.js';
import type { SignatureEntity } from './signature.entity.js';

@Resolver(() => Agreement)
export class AgreementResolver {
  @FieldResolver(() => Person, { nullable: true })
  proposedBy(@Root() agreement: AgreementEntity): Person {
    return { id: agreement.proposedById };
  }

  @FieldResolver(() => [Signature], { description: 'The oldest first.' })
  async signatures(
    @Root() { pairingId, version }: AgreementEntity,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<SignatureEntity[]> {
    const all = await loaders.signaturesByPairingId.load(pairingId);
    return all.filter((signature) => signature.version === version);
  }
}

@Resolver(() => Signature)
export class SignatureResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() signature: SignatureEntity): Person {
    return { id: signature.personId };
  }
}

@Resolver(() => Contact)
export class ContactResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who reached out.' })
  initiatedBy(@Root() contact: ContactEntity): Person {
    return { id: contact.initiatedById };
  }
}

@Resolver(() => Message)
export class MessageResolver {
  @FieldResolver(() => Person, { nullable: true })
  author(@Root() message: MessageEntity): Person {
    return { id: message.authorId };
  }
}
