import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ReferralKindName, ReferralStatusName } from './referral.domain.js';
import { ReferralKind, ReferralStatus } from './referral-enums.types.js';

@ObjectType({ description: 'One of the two refers the other to somebody; seen by the two alone.' })
export class Referral {
  @Field(() => ID)
  id!: string;

  @Field(() => ReferralKind)
  kind!: ReferralKindName;

  @Field(() => String, { nullable: true, description: 'What it is to help with.' })
  goal!: string | null;

  @Field(() => String, { nullable: true, description: 'A word to the other of the two.' })
  note!: string | null;

  @Field(() => ReferralStatus)
  status!: ReferralStatusName;
}

@InputType({ description: 'To whom one of the two refers the other.' })
export class ReferInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => ReferralKind)
  kind!: ReferralKindName;

  @Field(() => ID, {
    description: 'A member of the pairing’s programme; of a REDIRECT, a mentor whom the mentee may ask.',
  })
  toPersonId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'At most 500 characters. Of a REDIRECT: the first goal of the request, before those of the pairing.',
  })
  goal?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  note?: string | null;
}
