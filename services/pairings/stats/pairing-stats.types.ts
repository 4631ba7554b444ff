import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A programme’s pairings and requests in numbers.' })
export class PairingStats {
  @Field(() => Int, { description: 'Pairings that take a place, proposed ones included.' })
  open!: number;

  @Field(() => Int, { description: 'ACTIVE ones.' })
  active!: number;

  @Field(() => Int)
  slipping!: number;

  @Field(() => Int)
  dormant!: number;

  @Field(() => Int, { description: 'Ended as agreed, those who keep in touch included.' })
  completed!: number;

  @Field(() => Int)
  endedEarly!: number;

  @Field(() => Int, { description: 'Requests that wait for an answer.' })
  pendingRequests!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'From the beginning to the first contact, of all who have been in touch; to a hundredth of a day.',
  })
  medianDaysToFirstContact!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'From 0 to 1: accepted requests among those accepted, declined or expired; null before the first.',
  })
  acceptanceRate!: number | null;
}
