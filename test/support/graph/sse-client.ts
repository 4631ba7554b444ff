import type { ToyAnswer } from './toy-graph.js';

/** One block of an event stream: an event, or a comment. */
export interface Block {
  event?: string;
  data?: string;
  comment?: string;
}

/** An event stream that is read as it comes. */
export interface Events {
  response: Response;
  /** All that came, to the byte. */
  text(): string;
  blocks(): Block[];
  /** What the `next` events told. */
  answers(): ToyAnswer[];
  /** Waits until this holds of what came; fails when the stream ends first, or after ten seconds. */
  until(holds: (blocks: Block[]) => boolean): Promise<void>;
  ended: Promise<void>;
  /** Closes the connection. */
  leave(): void;
}

/** Sends a request and reads its answer as an event stream. */
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
        for (const look of waiting) look();
      }
    } catch (error) {
      if (!connection.signal.aborted) throw error;
    } finally {
      hasEnded = true;
      for (const look of waiting) look();
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
          waiting.delete(look);
          clearTimeout(timer);
          settle();
        };
        const fail = () => end(() => reject(new Error(`It never came: ${holds}; ${text.slice(-500)}`)));
        const timer = setTimeout(fail, 10_000);
        const look = () => {
          if (holds(events.blocks())) end(resolve);
          else if (hasEnded) fail();
        };
        waiting.add(look);
        look();
      }),
  };
  return events;
}

/** Reads whole blocks, by the rules for event streams in the HTML standard; a field that it does not know is an error. */
function blocksOf(text: string): Block[] {
  return text
    .split('\n\n')
    .slice(0, -1)
    .map((block) => {
      const read: Block = {};
      for (const line of block.split('\n')) {
        const [, name, value = ''] = /^(event|data|): ?(.*)$/s.exec(line) ?? [];
        if (name === undefined) throw new Error(`This is no line of an event stream here: ${line}`);
        const key = name === '' ? 'comment' : (name as 'event' | 'data');
        read[key] = read[key] === undefined ? value : `${read[key]}\n${value}`;
      }
      return read;
    });
}
