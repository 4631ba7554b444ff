import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { requireViewer } from '../../shared/graphql/operation.js';
import { toPayload } from '../common/payload.js';
import type { PeopleContext } from '../context.js';
import type { DataRequestEntity } from './data-request.entity.js';
import { findDataRequests } from './data-request.loaders.js';
import { DataRequest, DataRequestPayload } from './data-request.types.js';
import { requestErasure } from './request-erasure.command.js';
import { requestExport } from './request-export.command.js';

@Resolver()
export class DataRequestResolver {
  @Query(() => [DataRequest], { description: 'The viewer’s requests about their own data, the newest first.' })
  dataRequests(@Ctx() context: PeopleContext): Promise<DataRequestEntity[]> {
    return findDataRequests(context.em, requireViewer(context).personId);
  }

  @Mutation(() => DataRequestPayload, {
    description: 'Requests an archive of all the viewer’s data. An e-mail says when it is ready.',
  })
  requestExport(@Ctx() context: PeopleContext): Promise<DataRequestPayload> {
    return toPayload('dataRequest', context, requestExport(context));
  }

  @Mutation(() => DataRequestPayload, {
    description:
      'Requests the permanent erasure of the viewer. Nothing is erased until the viewer confirms it with the link in an e-mail.',
  })
  requestErasure(@Ctx() context: PeopleContext): Promise<DataRequestPayload> {
    return toPayload('dataRequest', context, requestErasure(context));
  }
}
