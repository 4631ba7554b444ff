import { type DemoApiClient, signUpDemoAccount } from './client.js';
import { VIEWER } from './documents.js';
import type { Timeline } from './timeline.js';

/** A person of the story, with their own API client. */
export interface Actor {
  voice: 'mentor' | 'mentee';
  id: string;
  /** First name, as the timeline prints it. */
  name: string;
  api: DemoApiClient;
}

/** What every step of the story needs. */
export interface DemoSession {
  url: string;
  timeline: Timeline;
  mentor: Actor;
  mentee: Actor;
  /** A time zone where it is daytime now, so that the meeting is not during quiet hours. */
  timeZone: string;
}

const ZONES = ['America/Toronto', 'Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea'];

/** Creates two new accounts, so that the story can be played again on the same server. */
export async function openDemoSession(url: string, timeline: Timeline): Promise<DemoSession> {
  const mentor = await createActor({ url, timeline, voice: 'mentor', fullName: 'Solange Bergeron' });
  const mentee = await createActor({ url, timeline, voice: 'mentee', fullName: 'Malik Traoré' });
  return { url, timeline, mentor, mentee, timeZone: daytimeZone(new Date()) };
}

/** Returns a time zone where the hour of `now` is between 8 and 18. One of the four always qualifies. */
export function daytimeZone(now: Date): string {
  const found = ZONES.find((timeZone) => {
    const hour = Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now));
    return hour >= 8 && hour < 18;
  });
  return found ?? 'Europe/Paris';
}

interface NewActor {
  url: string;
  timeline: Timeline;
  voice: Actor['voice'];
  fullName: string;
}

async function createActor({ url, timeline, voice, fullName }: NewActor): Promise<Actor> {
  const [name = fullName] = fullName.split(' ');
  const suffix = crypto.randomUUID().slice(0, 8);
  const email = `${name.toLowerCase()}.${suffix}@demo.jumelage.example`;
  const api = await signUpDemoAccount(url, { name: fullName, email, password: crypto.randomUUID() });
  const { viewer } = await api.query<{ viewer: { id: string; displayName: string } }>(VIEWER);
  timeline.action(voice, name, `ouvre un compte : ${viewer.displayName}, ${email}`);
  return { voice, id: viewer.id, name, api };
}
