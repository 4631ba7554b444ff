import { Field, ID, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { PeopleUserError } from '../common/user-error.types.js';
import type { DataRequestKindName, DataRequestStatusName } from './data-request.domain.js';

export const DataRequestKind = describedEnum<DataRequestKindName>(
  'DataRequestKind',
  'What somebody asks for about their own data.',
  {
    EXPORT: 'An archive of all that is theirs.',
    ERASURE: 'That it be erased, for good.',
  },
);

export const DataRequestStatus = describedEnum<DataRequestStatusName>(
  'DataRequestStatus',
  'How far a data request has come.',
  {
    REQUESTED: 'The archive is being gathered, or the erasure waits for its confirmation.',
    READY: 'The archive can be downloaded.',
    EXPIRED: 'The archive is gone after its time, or the erasure was not confirmed in time.',
    DONE: 'Erased.',
    FAILED: 'The archive could not be gathered: ask again.',
  },
);

@ObjectType({ description: 'What somebody asked for about their own data; seen by them alone.' })
export class DataRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => DataRequestKind)
  kind!: DataRequestKindName;

  @Field(() => DataRequestStatus)
  status!: DataRequestStatusName;

  @Field(() => Date)
  requestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Where the archive is downloaded, signed in, once it is READY.' })
  downloadUrl!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when the archive can be downloaded, or the erasure can be confirmed by the link in the letter.',
  })
  expiresAt!: Date | null;
}

@ObjectType({ description: 'The data request as it stands, or why there is none.' })
export class DataRequestPayload {
  @Field(() => DataRequest, { nullable: true })
  dataRequest!: DataRequest | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}
