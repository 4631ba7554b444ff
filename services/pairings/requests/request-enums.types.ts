import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { RequestStatusName } from './request.domain.js';
export const RequestStatus = describedEnum<RequestStatusName>('RequestStatus', 'Where a request stands.', {
  SENT: 'Sent, not yet seen.',
  VIEWED: 'Seen by the mentor.',
  INFO_REQUESTED: 'The mentor asked something first.',
  ACCEPTED: 'Accepted: there is a pairing.',
  DECLINED: 'Declined by the mentor.',
  WITHDRAWN: 'Taken back by the mentee.',
  EXPIRED: 'Nobody answered in time.',
});

export const RequestBox = describedEnum('RequestBox', 'Which of the viewer’s requests.', {
  RECEIVED: 'Those that the viewer received as a mentor.',
  SENT: 'Those that the viewer sent as a mentee.',
});
