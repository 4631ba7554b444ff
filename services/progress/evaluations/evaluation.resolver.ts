import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { ProgressContext } from '../context.js';
import { isParty } from '../facts/pairing.domain.js';
import { toPayload } from '../mutation-payload.js';
import { Pairing } from '../references.types.js';
import { translate } from '../texts.js';
import { type DimensionScoreShape, dimensionScores, evaluationStatusFor } from './evaluation.domain.js';
import type { EvaluationEntity } from './evaluation.entity.js';
import {
  AnswerInput,
  DimensionScore,
  Evaluation,
  EvaluationPayload,
  EvaluationStatus,
  Instrument,
  InstrumentItem,
} from './evaluation.types.js';
import {
  type InstrumentItemShape,
  type InstrumentKey,
  type InstrumentShape,
  instrumentByKey,
  instruments,
} from './instrument.domain.js';
import { submitEvaluation } from './submit-evaluation.command.js';

type Item = InstrumentItemShape & { instrumentKey: InstrumentKey };

@Resolver(() => Instrument)
export class InstrumentResolver {
  @Query(() => [Instrument], { description: 'Every instrument that evaluations are made with.' })
  instruments(): readonly InstrumentShape[] {
    return instruments;
  }

  @FieldResolver(() => String)
  title(@Root() { key }: InstrumentShape, @Ctx() { language }: ProgressContext): string {
    return translate(`instrument.${key}.title`, language);
  }

  @FieldResolver(() => [InstrumentItem])
  items(@Root() { key, items }: InstrumentShape): Item[] {
    return items.map((item) => ({ ...item, instrumentKey: key }));
  }
}

@Resolver(() => InstrumentItem)
export class InstrumentItemResolver {
  @FieldResolver(() => String)
  text(@Root() { key, instrumentKey }: Item, @Ctx() { language }: ProgressContext): string {
    return translate(`instrument.${instrumentKey}.${key}`, language);
  }
}

@Resolver(() => Pairing)
export class PairingEvaluationsResolver {
  @FieldResolver(() => [Evaluation], {
    nullable: true,
    description:
      'The latest first. The two see every one, blind until both have submitted or the window has closed; coordinators of the programme see those that are told.',
  })
  async evaluations(
    @Root() pairing: { id: string },
    @Ctx() { viewer, loaders }: ProgressContext,
  ): Promise<EvaluationEntity[] | null> {
    const facts = viewer && (await loaders.pairingById.load(pairing.id));
    if (!facts) return null;
    const all = () => loaders.evaluationsByPairingId.load(pairing.id);
    if (isParty(facts, viewer.personId)) return all();
    if (!(await loaders.coordinatesByProgramId.load(facts.programId))) return null;
    return (await all()).filter(({ status }) => status === 'REVEALED');
  }
}

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @FieldResolver(() => Instrument)
  instrument(@Root() { instrumentKey }: EvaluationEntity): InstrumentShape {
    return instrumentByKey(instrumentKey);
  }

  @FieldResolver(() => EvaluationStatus)
  async status(@Root() { id, status }: EvaluationEntity, @Ctx() { viewer, loaders }: ProgressContext) {
    return evaluationStatusFor(status, await loaders.answersByEvaluationId.load(id), viewer?.personId ?? '');
  }

  @FieldResolver(() => [DimensionScore], { nullable: true })
  async results(
    @Root() { id, pairingId, status, instrumentKey }: EvaluationEntity,
    @Ctx() { loaders }: ProgressContext,
  ): Promise<DimensionScoreShape[] | null> {
    const instrument = instrumentByKey(instrumentKey);
    const pairing = await loaders.pairingById.load(pairingId);
    if (status !== 'REVEALED' || !pairing) return null;
    return dimensionScores(instrument, await loaders.answersByEvaluationId.load(id), pairing);
  }

  @Mutation(() => EvaluationPayload, {
    description: 'One of the two answers an open evaluation, every statement of it, once.',
  })
  async submitEvaluation(
    @Arg('evaluationId', () => ID) evaluationId: string,
    @Arg('answers', () => [AnswerInput]) answers: AnswerInput[],
    @Arg('autonomy', () => Int, {
      nullable: true,
      description: 'How autonomous the mentee is by now, from 1 to 5, as the viewer sees it.',
    })
    autonomy: number | null,
    @Ctx() context: ProgressContext,
  ): Promise<EvaluationPayload> {
    const submission = { answers, autonomy: autonomy ?? null };
    return toPayload(
      'evaluation',
      context,
      submitEvaluation(context, requireId(evaluationId, 'evaluationId'), submission),
    );
  }
}
