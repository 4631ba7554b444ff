/** The samples of one scrape, by name and labels. */
export interface Scrape {
  /** Returns the value of the sample with this name and at least these labels. Throws when there are several. */
  value(name: string, labels?: Record<string, string>): number | undefined;
  names: Set<string>;
  text: string;
}

interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

const sampleForm = /^([a-z_][a-z0-9_]*)(?:\{(.*)\})? (\S+)$/i;
const labelForm = /([a-z_][a-z0-9_]*)="((?:[^"\\]|\\.)*)"/gi;

/** Parses Prometheus's text format. Throws at a malformed line. */
export function parseScrape(text: string): Scrape {
  const samples = text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map(sampleOf);
  return {
    text,
    names: new Set(samples.map(({ name }) => name)),
    value(name, labels = {}) {
      const fits = (one: Sample) =>
        one.name === name && Object.entries(labels).every(([label, value]) => one.labels[label] === value);
      const found = samples.filter(fits);
      if (found.length > 1) throw new Error(`${found.length} samples of ${name} fit ${JSON.stringify(labels)}.`);
      return found[0]?.value;
    },
  };
}

function sampleOf(line: string): Sample {
  const [, name, labels = '', value] = sampleForm.exec(line) ?? [];
  // Prometheus accepts NaN in any case; a mean without values is NaN.
  const isNumber = !Number.isNaN(Number(value)) || value?.toLowerCase() === 'nan';
  if (!name || !isNumber) throw new Error(`Not a sample: ${line}`);
  return {
    name,
    value: Number(value),
    labels: Object.fromEntries([...labels.matchAll(labelForm)].map((m) => [m[1], m[2]])),
  };
}

/** Scrapes until the condition is true. Fails with the last scrape after 15 seconds. */
export async function scrapeUntil(scrape: () => Promise<Scrape>, holds: (scrape: Scrape) => boolean): Promise<Scrape> {
  for (const deadline = Date.now() + 15_000; ; ) {
    const last = await scrape();
    if (holds(last)) return last;
    if (Date.now() > deadline)
      throw new Error(`Timed out waiting for ${holds}\n${last.text.replace(/^(#|process|nodejs).*\n/gm, '')}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
