import { Field, ObjectType } from 'type-graphql';
import { ObjectivesMet } from './objectives-met.types.js';
import type { ObjectivesMetName } from './wrap-up.domain.js';

@ObjectType({ description: 'How one of the two came to a meeting, as the other tells.' })
export class Attendance {
  @Field()
  onTime!: boolean;

  @Field()
  prepared!: boolean;
}

@ObjectType({ description: 'Whether the day’s objectives were met, for one of the two.' })
export class ObjectivesAnswer {
  @Field(() => ObjectivesMet)
  answer!: ObjectivesMetName;
}

@ObjectType({ description: 'How a meeting ended: what each answered, what follows, and what lies ahead.' })
export class WrapUp {
  @Field(() => String, { nullable: true, description: 'Why no next meeting was agreed on.' })
  reasonForNoNext!: string | null;

  @Field(() => Date, { description: 'When the first of the two wrapped it up.' })
  at!: Date;
}
