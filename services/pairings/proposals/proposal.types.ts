import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { PairingFormatName } from '../pairing/pairing.domain.js';
import { PairingFormat } from '../pairing/pairing-enums.types.js';

@InputType({ description: 'Two members whom a coordinator proposes to each other.' })
export class ProposePairingInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => ID)
  mentorId!: string;

  @Field(() => ID)
  menteeId!: string;

  @Field(() => PairingFormat, { defaultValue: 'ONGOING' })
  format!: PairingFormatName;

  @Field(() => String, {
    nullable: true,
    description: '1 to 200 characters. Sent twice for the same two, it makes one pairing.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'How a pairing was proposed, and what the two answered.' })
export class Proposal {
  @Field(() => Date, { description: 'When it ends by itself, if not both accept before.' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true })
  mentorAcceptedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  menteeAcceptedAt!: Date | null;
}
