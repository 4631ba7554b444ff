import { Field, ID, InputType } from 'type-graphql';
import type { HorizonName, PairingFormatName } from '../pairing/pairing.domain.js';
import { Horizon, PairingFormat } from '../pairing/pairing-enums.types.js';
@InputType({ description: 'A goal that the mentee brings.' })
export class RequestGoalInput {
  @Field({ description: '1 to 500 characters.' })
  text!: string;

  @Field(() => Horizon)
  horizon!: HorizonName;
}

@InputType({ description: 'What the viewer asks of a mentor.' })
export class SendRequestInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => ID)
  mentorId!: string;

  @Field({ description: '1 to 2000 characters.' })
  firstMessage!: string;

  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  whyThisMentor?: string | null;

  @Field(() => [RequestGoalInput], { description: '1 to 10.' })
  goals!: RequestGoalInput[];

  @Field(() => PairingFormat, { defaultValue: 'ONGOING' })
  format!: PairingFormatName;

  @Field(() => String, { nullable: true, description: 'Sent twice to the same mentor, it makes one request.' })
  idempotencyKey?: string | null;
}
