import { joinProgram } from './act-join.js';
import { agreeOnAMeeting } from './act-meeting.js';
import { becomeAPair } from './act-pair.js';
import { advanceInFrontOf } from './act-progress.js';
import { goAndComeBack } from './act-return.js';
import { openLive } from './live.js';
import { openStage } from './stage.js';
import { printStop, startTimeline } from './timeline.js';

const DEFAULT_URL = 'http://localhost:4000';

/** Plays the first story of a pairing against a running server, through the public API alone. */
async function play(url: string): Promise<void> {
  const timeline = startTimeline();
  timeline.title(`Jumelage, une histoire jouée sur ${url}`);
  timeline.act('Deux personnes arrivent');
  const stage = await openStage(url, timeline);
  const programId = await joinProgram(stage);
  timeline.act('Elles deviennent un jumelage');
  const pairingId = await becomeAPair(stage, programId);
  timeline.act(`Un objectif avance, ${stage.mentor.name} le voit en direct (◉)`);
  const mentorLive = openLive(stage.mentor.api);
  const progress = await advanceInFrontOf(mentorLive, stage, pairingId);
  timeline.act('Une rencontre, et son rappel');
  const menteeLive = openLive(stage.mentee.api);
  await agreeOnAMeeting(stage, { pairingId, mentorLive, menteeLive, serverNow: progress.serverNow });
  await menteeLive.dispose();
  timeline.act('Une absence, et rien de perdu');
  await goAndComeBack(stage, { mentorLive, pairingId, progress });
  timeline.title('Fin. Tout est passé par l’API publique, comme le ferait n’importe quel client.');
}

try {
  await play(process.argv[2] ?? process.env.PUBLIC_URL ?? DEFAULT_URL);
  process.exit(0);
} catch (error) {
  printStop(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
