import { ArgsType, Field } from 'type-graphql';
import type { PairingHealthName, PairingStatusName } from '../../contracts/pairings-events.js';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { PairingHealth } from '../health/health.types.js';
import { PairingStatus } from './pairing-enums.types.js';

@ArgsType()
export class PairingsArgs extends PageArgs {
  @Field(() => [PairingStatus], { nullable: true, description: 'Only in one of these statuses.' })
  status?: PairingStatusName[] | null;
}

@ArgsType()
export class ProgramPairingsArgs extends PairingsArgs {
  @Field(() => [PairingHealth], { nullable: true, description: 'Only those that are doing so now.' })
  health?: PairingHealthName[] | null;
}
