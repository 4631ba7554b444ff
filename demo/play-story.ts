import { openDemoSession } from './demo-session.js';
import { openLiveClient } from './live-feed.js';
import { stepJoin } from './step-join.js';
import { stepMeeting } from './step-meeting.js';
import { stepPair } from './step-pair.js';
import { stepProgress } from './step-progress.js';
import { stepReturn } from './step-return.js';
import { printError, startTimeline } from './timeline.js';

const DEFAULT_URL = 'http://localhost:4000';

/** Plays a short story against a running server, through the public API only, and ends the process. */
export async function playStory(): Promise<void> {
  try {
    await play(process.argv[2] ?? process.env.PUBLIC_URL ?? DEFAULT_URL);
    process.exit(0);
  } catch (error) {
    printError(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

async function play(url: string): Promise<void> {
  const timeline = startTimeline();
  timeline.title(`Jumelage, une histoire jouée sur ${url}`);
  timeline.step('Deux personnes arrivent');
  const session = await openDemoSession(url, timeline);
  const programId = await stepJoin(session);
  timeline.step('Elles deviennent un jumelage');
  const pairingId = await stepPair(session, programId);
  timeline.step(`Un objectif avance, ${session.mentor.name} le voit en direct (◉)`);
  const mentorLive = openLiveClient(session.mentor.api);
  const progress = await stepProgress(mentorLive, session, pairingId);
  timeline.step('Une rencontre, et son rappel');
  const menteeLive = openLiveClient(session.mentee.api);
  await stepMeeting(session, { pairingId, mentorLive, menteeLive, serverNow: progress.serverNow });
  await menteeLive.dispose();
  timeline.step('Une absence, et rien de perdu');
  await stepReturn(session, { mentorLive, pairingId, progress });
  timeline.title('Fin. Tout est passé par l’API publique, comme le ferait n’importe quel client.');
}
