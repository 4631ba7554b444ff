import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One of the answers to choose from.' })
export class SurveyOption {
  @Field({ description: 'What to send.' })
  value!: string;

  @Field({ description: 'What to show, in the viewer’s language.' })
  label!: string;
}

@ObjectType({ description: 'A question of the preference survey, in the viewer’s language.' })
export class SurveyQuestion {
  @Field({ description: 'The field of `SetPreferencesInput` that the answer fills.' })
  key!: string;

  @Field()
  label!: string;

  @Field(() => String, { nullable: true })
  help!: string | null;

  @Field(() => [SurveyOption])
  options!: SurveyOption[];

  @Field({ description: 'Whether several options may be chosen.' })
  multiple!: boolean;
}

@ObjectType({ description: 'Something that is missing from a profile.' })
export class ReadinessItem {
  @Field()
  key!: string;

  @Field({ description: 'What to do, in the viewer’s language.' })
  label!: string;
}

@ObjectType({ description: 'Whether a person is ready to offer or seek mentoring, and what is missing.' })
export class ProfileReadiness {
  @Field()
  ready!: boolean;

  @Field(() => [ReadinessItem])
  missing!: ReadinessItem[];
}
