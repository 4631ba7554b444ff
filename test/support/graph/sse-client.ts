import type { ToyAnswer } from './toy-graph.js';

/** One block of an event stream: an event or a comment. */
export interface Block {
  event?: string;
  data?: string;
  comment?: string;
}

/** An event stream that is being read. */
export interface Events {
  response: Response;
  /** Returns the whole text so far. */
  text(): string;
  blocks(): Block[];
  /** Returns the data of the `next` events. */
  answers(): ToyAnswer[];
  /** Waits until the condition is true. Fails when the stream ends first, or after ten seconds. */
  until(holds: (blocks: Block[]) => boolean): Promise<void>;
  ended: Promise<void>;
  /** Closes the connection. */
  leave(): void;
}

/** Sends a request, and reads the response as an event stream. */
export async function openEvents(url: string | URL, init: RequestInit = {}): Promise<Events> {
  const connection = new AbortController();
  const response = await fetch(url, { ...init, signal: connection.signal });
  const waiting = new Set<() => void>();
  let text = '';
  let hasEnded = false;
  const read = async () => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        for (const check of waiting) check();
      }
    } catch (error) {
      if (!connection.signal.aborted) throw error;
    } finally {
      hasEnded = true;
      for (const check of waiting) check();
    }
  };
  const ended = read();
  const events: Events = {
    response,
    ended,
    text: () => text,
    blocks: () => blocksOf(text),
    answers: () =>
      blocksOf(text)
        .filter(({ event }) => event === 'next')
        .map(({ data }) => JSON.parse(data ?? '') as ToyAnswer),
    leave: () => connection.abort(),
    until: (holds) =>
      new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          waiting.delete(check);
          clearTimeout(timer);
          settle();
        };
        const fail = () => end(() => reject(new Error(`Timed out waiting for ${holds}; ${text.slice(-500)}`)));
        const timer = setTimeout(fail, 10_000);
        const check = () => {
          if (holds(events.blocks())) end(resolve);
          else if (hasEnded) fail();
        };
        waiting.add(check);
        check();
      }),
  };
  return events;
}

/** Parses complete blocks by the HTML standard's rules for event streams. Throws at an unknown field. */
function blocksOf(text: string): Block[] {
  return text
    .split('\n\n')
    .slice(0, -1)
    .map((block) => {
      const read: Block = {};
      for (const line of block.split('\n')) {
        const [, name, value = ''] = /^(event|data|): ?(.*)$/s.exec(line) ?? [];
        if (name === undefined) throw new Error(`Not a line of an event stream: ${line}`);
        const key = name === '' ? 'comment' : (name as 'event' | 'data');
        read[key] = read[key] === undefined ? value : `${read[key]}\n${value}`;
      }
      return read;
    });
}
