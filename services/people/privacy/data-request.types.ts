import { Field, ID, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { PeopleUserError } from '../common/user-error.types.js';
import type { DataRequestKindName, DataRequestStatusName } from './data-request.domain.js';

export const DataRequestKind = describedEnum<DataRequestKindName>(
  'DataRequestKind',
  'What a person requests about their own data.',
  {
    EXPORT: 'An archive of all their data.',
    ERASURE: 'Permanent erasure.',
  },
);

export const DataRequestStatus = describedEnum<DataRequestStatusName>(
  'DataRequestStatus',
  'The state of a data request.',
  {
    REQUESTED: 'The archive is being gathered, or the erasure waits for its confirmation.',
    READY: 'The archive can be downloaded.',
    EXPIRED: 'The archive was deleted after 7 days, or the erasure was not confirmed in time.',
    DONE: 'Erased.',
    FAILED: 'The archive could not be gathered: ask again.',
  },
);

@ObjectType({ description: 'A person’s request about their own data; visible to that person only.' })
export class DataRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => DataRequestKind)
  kind!: DataRequestKindName;

  @Field(() => DataRequestStatus)
  status!: DataRequestStatusName;

  @Field(() => Date)
  requestedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Address of the archive while it is READY; the person signs in to download it.',
  })
  downloadUrl!: string | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Until when the archive can be downloaded, or the erasure can be confirmed with the link in the e-mail.',
  })
  expiresAt!: Date | null;
}

@ObjectType({ description: 'The data request, or why there is none.' })
export class DataRequestPayload {
  @Field(() => DataRequest, { nullable: true })
  dataRequest!: DataRequest | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}
