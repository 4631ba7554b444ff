import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { DataRequestKindName, DataRequestStatusName } from '../../domain/data-request.js';
import { named } from './named.js';
import { PeopleUserError } from './payloads.js';

export const DataRequestKind = named<DataRequestKindName>('EXPORT', 'ERASURE');
registerEnumType(DataRequestKind, {
  name: 'DataRequestKind',
  description: 'What somebody asks for about their own data.',
  valuesConfig: {
    EXPORT: { description: 'An archive of all that is theirs.' },
    ERASURE: { description: 'That it be erased, for good.' },
  },
});

export const DataRequestStatus = named<DataRequestStatusName>('REQUESTED', 'READY', 'EXPIRED', 'DONE', 'FAILED');
registerEnumType(DataRequestStatus, {
  name: 'DataRequestStatus',
  description: 'How far a data request has come.',
  valuesConfig: {
    REQUESTED: { description: 'The archive is being gathered, or the erasure waits for its confirmation.' },
    READY: { description: 'The archive can be downloaded.' },
    EXPIRED: { description: 'The archive is gone after its time, or the erasure was not confirmed in time.' },
    DONE: { description: 'Erased.' },
    FAILED: { description: 'The archive could not be gathered: ask again.' },
  },
});

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
