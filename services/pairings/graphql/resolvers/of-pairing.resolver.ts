import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PairingsContext } from '../../context.js';
import type { AgreementEntity } from '../../entities/agreement.entity.js';
import type { ContactEntity } from '../../entities/contact.entity.js';
import type { MessageEntity } from '../../entities/message.entity.js';
import type { SignatureEntity } from '../../entities/signature.entity.js';
import { Agreement, Signature } from '../types/agreement.type.js';
import { Contact } from '../types/contact.type.js';
import { Message } from '../types/message.type.js';
import { Person } from '../types/person.type.js';

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
