import { expect, test } from '@jest/globals';
import { beginning } from '../../../../services/shared/bus/position.js';
import { OutboxFixture, textOf } from './outbox-fixture.js';

const writers = 10;
const each = 120;
const outbox = new OutboxFixture();

/** Writes one event per transaction; keeps some transactions open for a while, and rolls back every fifth. */
async function write(name: number): Promise<void> {
  const writer = await outbox.writer();
  for (let n = 0; n < each; n++) {
    await writer.begin();
    await writer.say(`${name}.${n}`);
    if (n % 3 === 0) await writer.sleep(Math.random() * 0.003);
    await (n % 5 === 4 ? writer.rollback() : writer.commit());
  }
  await writer.end();
}

test('a reader skips and repeats no event while ten writers commit late and roll back', async () => {
  const seen: string[] = [];
  let writing = true;
  const reading = (async () => {
    for (let after = beginning; ; ) {
      const mayBeLast = !writing;
      const events = await outbox.log.settledAfter(after, 50);
      for (const event of events) {
        seen.push(textOf(event));
        after = event.position;
      }
      if (events.length === 0 && mayBeLast && !(await outbox.log.hasMore(after))) return;
    }
  })();
  await Promise.all(Array.from({ length: writers }, (_, name) => write(name)));
  writing = false;
  await reading;
  const written = (await outbox.log.settledAfter(beginning, 10_000)).map(textOf);
  expect(seen).toEqual(written);
  expect(new Set(seen).size).toBe((writers * each * 4) / 5);
});
