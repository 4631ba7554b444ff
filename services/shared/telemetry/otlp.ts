import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Attributes,
  type Span as OtelSpan,
  type Tracer as OtelTracer,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Span, SpanOptions, Tracer } from './tracing.js';

/** A tracer that exports spans to a collector. */
export interface OtlpTracing {
  tracer: Tracer;
  /** Flushes pending spans, for at most `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/**
 * Exports spans by OTLP over HTTP, as JSON, in batches; configured by OpenTelemetry's `OTEL_*` variables. It is not
 * registered as the global provider: instrumented libraries would export spans whose content was not reviewed for
 * personal data. Loaded only if traces are enabled: it takes 20 MB and a tenth of a second.
 */
export function openOtlp(service: string): OtlpTracing {
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': service }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  return {
    tracer: new OtlpTracer(provider.getTracer('jumelage')),
    async close(graceMs) {
      const timeout = new Promise<void>((resolve) => setTimeout(resolve, graceMs).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), timeout]);
    },
  };
}

const kinds = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;

class OtlpTracer implements Tracer {
  readonly #currentSpan = new AsyncLocalStorage<OtlpSpan>();

  constructor(private readonly tracer: OtelTracer) {}

  start({ name, kind = 'internal', attributes = {}, parent, isRoot, startedAt }: SpanOptions): OtlpSpan {
    const options = { kind: kinds[kind], attributes, ...(startedAt !== undefined && { startTime: startedAt }) };
    return new OtlpSpan(this.tracer.startSpan(name, options, isRoot ? ROOT_CONTEXT : this.#contextOf(parent)));
  }

  inSpan<T>(span: Span, work: () => T): T {
    return this.#currentSpan.run(span as OtlpSpan, work);
  }

  /**
   * Returns the current span. Work that was started in a span may outlive it, for example the source of a subscription:
   * it then has no current span.
   */
  activeSpan(): OtlpSpan | undefined {
    const span = this.#currentSpan.getStore();
    return span?.hasEnded ? undefined : span;
  }

  #contextOf(parent: string | undefined) {
    const [, traceId, spanId, flags] = parent?.split('-') ?? [];
    if (traceId && spanId) {
      const traceFlags = Number.parseInt(flags ?? '0', 16);
      return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
    }
    const current = this.activeSpan();
    return current ? trace.setSpan(ROOT_CONTEXT, current.span) : ROOT_CONTEXT;
  }
}

class OtlpSpan implements Span {
  hasEnded = false;

  constructor(readonly span: OtelSpan) {}

  get traceparent(): string {
    const { traceId, spanId, traceFlags } = this.span.spanContext();
    return `00-${traceId}-${spanId}-${(traceFlags & 1).toString(16).padStart(2, '0')}`;
  }

  setAttributes(facts: Attributes): void {
    this.span.setAttributes(facts);
  }

  addEvent(name: string, facts: Attributes): void {
    this.span.addEvent(name, facts);
  }

  fail(code: string): void {
    this.span.setAttribute('error.type', code);
    this.span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  }

  end(): void {
    this.hasEnded = true;
    this.span.end();
  }
}
