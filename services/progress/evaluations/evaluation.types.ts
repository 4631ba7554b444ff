import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { ProgressUserError } from '../user-error.types.js';
import type { EvaluationStatusName, OccasionName } from './evaluation.domain.js';

export const EvaluationOccasion = describedEnum<OccasionName>(
  'EvaluationOccasion',
  'When an evaluation is asked for.',
  {
    PULSE: 'After the first meeting and the third, then every quarter.',
    MIDWAY: 'Half way to the agreed end.',
    CLOSING: 'When the closure begins.',
  },
);

export const EvaluationStatus = describedEnum<EvaluationStatusName>(
  'EvaluationStatus',
  'Where an evaluation stands, for the viewer.',
  {
    SCHEDULED: 'It has not opened yet.',
    OPEN: 'It waits for the viewer’s answers.',
    SUBMITTED: 'The viewer has answered; the results are told once the other has, or the window has closed.',
    REVEALED: 'The results are told to both.',
    EXPIRED: 'Nobody answered in time.',
  },
);

@ObjectType({ description: 'One statement, answered from 1 to `scaleMax`.' })
export class InstrumentItem {
  @Field({ description: 'Given back as `itemKey`.' })
  key!: string;

  @Field(() => String, { description: 'The statement, in the viewer’s language.' })
  text!: string;

  @Field({ description: 'What it looks at; scores are by dimension.' })
  dimension!: string;
}

@ObjectType({ description: 'A set of statements by which two people look at their relationship.' })
export class Instrument {
  @Field()
  key!: string;

  @Field(() => String, { description: 'In the viewer’s language.' })
  title!: string;

  @Field({ description: 'Who may use it, and how.' })
  license!: string;

  @Field(() => Int, { description: 'The most that a statement can be agreed with; 1 is the least.' })
  scaleMax!: number;

  @Field(() => [InstrumentItem])
  items!: InstrumentItem[];
}

@ObjectType({
  description: 'The mean of what each of the two answered, on the instrument’s scale; null for who did not.',
})
export class DimensionScore {
  @Field()
  dimension!: string;

  @Field(() => Float, { nullable: true })
  mentor!: number | null;

  @Field(() => Float, { nullable: true })
  mentee!: number | null;
}

@ObjectType({
  description: 'How the two see their relationship. Blind until both have submitted or the window has closed.',
})
export class Evaluation {
  @Field(() => ID)
  id!: string;

  @Field(() => Instrument)
  instrument!: Instrument;

  @Field(() => EvaluationOccasion)
  occasion!: OccasionName;

  @Field(() => EvaluationStatus)
  status!: EvaluationStatusName;

  @Field(() => Date)
  opensAt!: Date;

  @Field(() => Date, { description: 'Fourteen days after it opens.' })
  closesAt!: Date;

  @Field(() => [DimensionScore], { nullable: true, description: 'Null before they are told.' })
  results!: DimensionScore[] | null;
}

@ObjectType({ description: 'The evaluation after the answers, or why they were not taken.' })
export class EvaluationPayload {
  @Field(() => Evaluation, { nullable: true })
  evaluation!: Evaluation | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}

@InputType({ description: 'How much one agrees with one statement.' })
export class AnswerInput {
  @Field({ description: 'The item’s `key`.' })
  itemKey!: string;

  @Field(() => Int, { description: '1 to the instrument’s `scaleMax`.' })
  score!: number;
}
