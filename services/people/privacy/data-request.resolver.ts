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
  @Query(() => [DataRequest], { description: 'What the viewer asked for about their own data, the newest first.' })
  dataRequests(@Ctx() context: PeopleContext): Promise<DataRequestEntity[]> {
    return findDataRequests(context.em, requireViewer(context).personId);
  }

  @Mutation(() => DataRequestPayload, {
    description: 'The viewer asks for an archive of all that is theirs; a letter tells when it is ready.',
  })
  requestExport(@Ctx() context: PeopleContext): Promise<DataRequestPayload> {
    return toPayload('dataRequest', context, requestExport(context));
  }

  @Mutation(() => DataRequestPayload, {
    description:
      'The viewer asks to be erased for good. Nothing is erased before they confirm it by the link in the letter that is sent to them.',
  })
  requestErasure(@Ctx() context: PeopleContext): Promise<DataRequestPayload> {
    return toPayload('dataRequest', context, requestErasure(context));
  }
}
