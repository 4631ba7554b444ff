import { CloseCode, type Message, MessageType, parseMessage } from 'graphql-ws';
import type { RawData } from 'ws';
import type { OperationNames } from './operation-names.js';

/** Code and reason for closing a socket. */
export interface SocketClosure {
  code: number;
  reason: string;
}

/**
 * Parses a client's message and replaces the operation's id with its name. Returns how to close the socket if the
 * protocol forbids the message: 4400 for an invalid message, 4409 for an id in use.
 */
export function parseClientMessage(data: RawData, isBinary: boolean, names: OperationNames): Message | SocketClosure {
  const message = isBinary ? undefined : parseKnownMessage(String(data));
  if (!message) return { code: CloseCode.BadRequest, reason: 'Invalid message received' };
  if (message.type === MessageType.Complete) return { ...message, id: names.stop(message.id) ?? 'none' };
  if (message.type !== MessageType.Subscribe) return message;
  const name = names.begin(message.id);
  if (name === undefined) return { code: CloseCode.SubscriberAlreadyExists, reason: conflictReason(message.id) };
  return { ...message, id: name };
}

const clientTypes: ReadonlySet<Message['type']> = new Set([
  MessageType.ConnectionInit,
  MessageType.Ping,
  MessageType.Pong,
  MessageType.Subscribe,
  MessageType.Complete,
]);

function parseKnownMessage(text: string): Message | undefined {
  try {
    const message = parseMessage(text);
    return clientTypes.has(message.type) ? message : undefined;
  } catch {
    return undefined;
  }
}

/** A close reason has at most 123 bytes (RFC 6455, 5.5); `ws` throws on longer ones. */
function conflictReason(id: string): string {
  const reason = `Subscriber for ${id} already exists`;
  return Buffer.byteLength(reason) <= 123 ? reason : 'Subscriber already exists';
}
