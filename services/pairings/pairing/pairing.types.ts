import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { PairingUserError } from '../common/user-error.types.js';
import type { HorizonName, PairingFormatName, PairingOriginName } from './pairing.domain.js';
import { Horizon, PairingFormat, PairingOrigin, PairingStatus } from './pairing-enums.types.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A mentor and a mentee; seen by the two and by the programme’s coordinators.' })
export class Pairing {
  @Field(() => ID)
  id!: string;

  @Field(() => PairingFormat)
  format!: PairingFormatName;

  @Field(() => PairingOrigin)
  origin!: PairingOriginName;

  @Field(() => PairingStatus)
  status!: PairingStatusName;

  @Field(() => Date)
  startedAt!: Date;

  @Field(() => DateScalar, { nullable: true, description: 'By the agreement in force.' })
  endsOn!: string | null;

  @Field(() => Date, { nullable: true })
  endedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'On any channel.' })
  lastContactAt!: Date | null;

  @Field(() => Int, { description: 'Grows with every change.' })
  version!: number;
}

@ObjectType({ description: 'A pairing in a list, with the cursor of its place.' })
export class PairingEdge {
  @Field()
  cursor!: string;

  @Field(() => Pairing)
  node!: Pairing;
}

@ObjectType({ description: 'A page of pairings.' })
export class PairingConnection {
  @Field(() => [PairingEdge])
  edges!: PairingEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'All that match; counted only when asked for.' })
  totalCount!: number;
}

@ObjectType({ description: 'A goal as it was written in a request.' })
export class RequestGoal {
  @Field()
  text!: string;

  @Field(() => Horizon)
  horizon!: HorizonName;
}

/** A row of a pairing, and whether the viewer is a party of it, for field resolvers that depend on it. */
export interface ViewedPairingPart<Row> {
  row: Row;
  isViewerParty: boolean;
}

@ObjectType({ description: 'The pairing after the change, or why there was none.' })
export class PairingPayload {
  @Field(() => Pairing, { nullable: true })
  pairing!: Pairing | null;

  @Field(() => [PairingUserError])
  userErrors!: PairingUserError[];
}
