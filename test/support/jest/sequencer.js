import { statSync } from 'node:fs';
import { basename } from 'node:path';
import Sequencer from '@jest/test-sequencer';
import { secondsByName } from './seconds-by-name.js';

/** Bytes of a test file that run in a second, about, where nothing was measured. */
const bytesPerSecond = 3000;

/** Starts the longest files first: a long one that starts last would run alone while the other worker waits. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    // Sets `duration` to what the file took on this machine, where it has run.
    super.sort(tests);
    const secondsOf = new Map(tests.map((test) => [test, seconds(test)]));
    return tests.toSorted((a, b) => secondsOf.get(b) - secondsOf.get(a));
  }
}

function seconds({ path, duration }) {
  if (duration) return duration / 1000;
  return secondsByName[basename(path, '.test.ts')] ?? statSync(path).size / bytesPerSecond;
}
