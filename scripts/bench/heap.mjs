/** Heap of the page and of its workers, in bytes, as each of them says over CDP. */
export async function heapOf(context, page) {
  const session = await context.newCDPSession(page);
  const children = new Map();
  const waiting = new Map();
  let count = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => children.set(sessionId, targetInfo));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  // Resolves when every worker that is there has been attached to.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ask = (sessionId, method) =>
    new Promise((done, fail) => {
      const id = (count += 1);
      waiting.set(id, done);
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
        .catch(fail);
    });
  const workers = [...children].filter(([, { type }]) => type === 'worker').map(([sessionId]) => sessionId);
  if (workers.length === 0) throw new Error('The page has no worker.');
  const measure = async () => {
    const ofPage = inAll(await session.send('Runtime.getHeapUsage'));
    const ofWorkers = await Promise.all(workers.map((id) => ask(id, 'Runtime.getHeapUsage').then(inAll)));
    const ofWorker = ofWorkers.reduce((sum, one) => sum + one, 0);
    return { page: ofPage, worker: ofWorker, bytes: ofPage + ofWorker };
  };
  const asFound = await measure();
  await session.send('HeapProfiler.collectGarbage');
  await Promise.all(workers.map((id) => ask(id, 'HeapProfiler.collectGarbage')));
  const afterCollection = await measure();
  await session.detach();
  return { ...asFound, afterCollection: afterCollection.bytes };
}

/** What scripts hold, what the browser holds for them, and the bytes of their buffers. */
function inAll({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }) {
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
