import { expect, test } from '@jest/globals';
import { EventHub } from '../../../../services/shared/live/event-hub.js';
import { startEpochIfRestored } from '../../../../services/shared/outbox/epoch.js';
import { logger, OutboxFixture, stream, textOf, types } from './outbox-fixture.js';
import { RecordingBus } from './recording-bus.js';

const outbox = new OutboxFixture();

test('A database that is restored on another server publishes what was pending, and a cursor from the old epoch answers CURSOR_EXPIRED', async () => {
  await outbox.say('published');
  const [published] = await outbox.settled(1);
  await outbox.say('waits');
  const far = '900000000';
  await outbox.execute('update outbox set xid = ?::text::xid8', [far]);
  await outbox.setPublished(published && { ...published.position, xid: Number(far) });
  await startEpochIfRestored(outbox.orm);
  await startEpochIfRestored(outbox.orm);
  await outbox.say('new');
  expect((await outbox.settled(2)).map(textOf)).toEqual(['waits', 'new']);
  expect(await outbox.log.epoch()).toBe(2);
  const bus = new RecordingBus();
  const hub = new EventHub(outbox.log, logger);
  await hub.start(bus);
  const after = { epoch: 1, xid: Number(far), id: 1 };
  await expect(hub.subscribe({ stream, types, after })).rejects.toMatchObject({
    extensions: { code: 'CURSOR_EXPIRED' },
  });
  await hub.close();
});
