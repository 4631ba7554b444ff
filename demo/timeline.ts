import { styleText } from 'node:util';

export type Voice = 'mentor' | 'mentee' | 'system';
type Style = Parameters<typeof styleText>[0];

const STYLES: Record<Voice, Style> = { mentor: 'cyan', mentee: 'magenta', system: 'gray' };
const NAME_WIDTH = 10;

/** Prints who did what and when, in colour when the terminal supports it. */
export interface Timeline {
  title(text: string): void;
  step(text: string): void;
  action(voice: Voice, name: string, text: string): void;
  /** Prints an event that a subscription delivered. */
  event(name: string, text: string): void;
}

/** Starts a timeline. Every line begins with the milliseconds since the start. */
export function startTimeline(): Timeline {
  const startedAt = performance.now();
  let steps = 0;
  const stamp = () => paint('gray', `+${String(Math.round(performance.now() - startedAt)).padStart(6)} ms`);
  return {
    title: (text) => print(paint('bold', `\n${text}`)),
    step: (text) => {
      steps += 1;
      print(paint('bold', `\n${steps}. ${text}`));
    },
    action: (voice, name, text) => print(`  ${stamp()}  ${paint(STYLES[voice], name.padEnd(NAME_WIDTH))}  ${text}`),
    event: (name, text) =>
      print(`  ${stamp()}  ${paint('green', `◉ ${name}`.padEnd(NAME_WIDTH))}  ${paint('green', text)}`),
  };
}

export function printError(message: string): void {
  process.stderr.write(`${styleText('red', `✗ ${message}`, { stream: process.stderr })}\n`);
}

function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
