import { createServer } from 'node:http';

/** A span that the collector received. */
export interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId: string | undefined;
  name: string;
  kind: number;
  /** The process that sent it. */
  service: string;
  facts: Record<string, unknown>;
  notes: { name: string; facts: Record<string, unknown> }[];
  isError: boolean;
}

/** A collector of traces: OTLP over HTTP, as JSON. */
export interface Collector {
  /** The value of OTEL_EXPORTER_OTLP_ENDPOINT. */
  url: string;
  /** Spans since the last `forget`. */
  spans: SentSpan[];
  /** Every span. */
  all: SentSpan[];
  forget(): void;
  /** Every request body. */
  bodies: string[];
  /** Waits for a span that fits, and returns it. */
  until(fits: (span: SentSpan) => boolean): Promise<SentSpan>;
  /** Returns the parent of a span. */
  parentOf(span: SentSpan): SentSpan | undefined;
  close(): Promise<void>;
}

interface KeyValue {
  key: string;
  value: Record<string, unknown>;
}
interface RawSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes?: KeyValue[];
  events?: { name: string; attributes?: KeyValue[] }[];
  status?: { code?: number };
}
interface Body {
  resourceSpans: { resource: { attributes: KeyValue[] }; scopeSpans: { spans: RawSpan[] }[] }[];
}

/** Starts a collector on a free port. */
export async function startCollector(): Promise<Collector> {
  const spans: SentSpan[] = [];
  const all: SentSpan[] = [];
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    bodies.push(text);
    const sent = request.url === '/v1/traces' ? spansIn(JSON.parse(text)) : [];
    spans.push(...sent);
    all.push(...sent);
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    all,
    bodies,
    forget: () => void spans.splice(0),
    async until(fits) {
      for (const deadline = Date.now() + 15_000; ; ) {
        const found = spans.find(fits);
        if (found) return found;
        if (Date.now() > deadline) throw new Error(`Timed out waiting for a span: ${fits}\n${tree(spans)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    parentOf: ({ traceId, parentSpanId }) =>
      spans.find((one) => one.traceId === traceId && one.spanId === parentSpanId),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function spansIn({ resourceSpans }: Body): SentSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(factsOf(resource.attributes)['service.name']);
    return scopeSpans.flatMap(({ spans }) =>
      spans.map(({ traceId, spanId, parentSpanId, name, kind, attributes, events = [], status }) => ({
        ...{ traceId, spanId, parentSpanId: parentSpanId || undefined, name, kind, service },
        facts: factsOf(attributes),
        notes: events.map((event) => ({ name: event.name, facts: factsOf(event.attributes) })),
        isError: status?.code === 2,
      })),
    );
  });
}

function factsOf(attributes: KeyValue[] = []): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}

function tree(spans: SentSpan[]): string {
  return spans
    .map(
      ({ traceId, spanId, parentSpanId = '', name, service }) =>
        `${traceId} ${parentSpanId}>${spanId} ${service} ${name}`,
    )
    .join('\n');
}
