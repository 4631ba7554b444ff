import { CloseCode, type Message, MessageType, parseMessage } from 'graphql-ws';
import type { RawData } from 'ws';
import type { OperationNames } from './operation-names.js';

/** Why a socket is to be closed. */
export interface SocketClosure {
  code: number;
  reason: string;
}

/**
 * What a client says, with the name of its operation in the place of the id. Where the protocol does not let a client say
 * it, answers how the socket is to be closed: 4400 for what is no message of a client, 4409 for an id that is in use.
 */
export function parseClientMessage(data: RawData, isBinary: boolean, names: OperationNames): Message | SocketClosure {
  const message = isBinary ? undefined : understood(String(data));
  if (!message) return { code: CloseCode.BadRequest, reason: 'Invalid message received' };
  if (message.type === MessageType.Complete) return { ...message, id: names.stop(message.id) ?? 'none' };
  if (message.type !== MessageType.Subscribe) return message;
  const name = names.begin(message.id);
  if (name === undefined) return { code: CloseCode.SubscriberAlreadyExists, reason: alreadyExists(message.id) };
  return { ...message, id: name };
}

const clientTypes: ReadonlySet<Message['type']> = new Set([
  MessageType.ConnectionInit,
  MessageType.Ping,
  MessageType.Pong,
  MessageType.Subscribe,
  MessageType.Complete,
]);

function understood(text: string): Message | undefined {
  try {
    const message = parseMessage(text);
    return clientTypes.has(message.type) ? message : undefined;
  } catch {
    return undefined;
  }
}

/** At most 123 bytes, as RFC 6455 has it of every reason: what is longer cannot be sent at all. */
function alreadyExists(id: string): string {
  const reason = `Subscriber for ${id} already exists`;
  return Buffer.byteLength(reason) <= 123 ? reason : 'Subscriber already exists';
}
