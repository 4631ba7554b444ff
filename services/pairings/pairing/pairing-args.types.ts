import { ArgsType, Field, Int } from 'type-graphql';
import type { PairingHealthName, PairingStatusName } from '../../contracts/pairings-events.js';
import { PairingHealth } from '../health/health.types.js';
import type { RequestStatusName } from '../requests/request.domain.js';
import { PairingStatus, RequestBox, RequestStatus } from './pairing-enums.types.js';

@ArgsType()
export class PairingsPageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: '0 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
}

@ArgsType()
export class PairingsArgs extends PairingsPageArgs {
  @Field(() => [PairingStatus], { nullable: true, description: 'Only in one of these statuses.' })
  status?: PairingStatusName[] | null;
}

@ArgsType()
export class ProgramPairingsArgs extends PairingsArgs {
  @Field(() => [PairingHealth], { nullable: true, description: 'Only those that are doing so now.' })
  health?: PairingHealthName[] | null;
}

@ArgsType()
export class RequestsArgs extends PairingsPageArgs {
  @Field(() => RequestBox)
  box!: keyof typeof RequestBox;

  @Field(() => [RequestStatus], { nullable: true, description: 'Only in one of these statuses.' })
  status?: RequestStatusName[] | null;
}
