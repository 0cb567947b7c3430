import { parentPort } from 'node:worker_threads';
import type { IndexReply, IndexRequest } from './index-messages.ts';
import { createIndexSet } from './index-set.ts';

/** The thread that owns every index. Changes wait for each other; searches go in between. */
const port = parentPort;
if (port === null) throw new Error('Expected to run as a worker thread');

const indexes = createIndexSet();
let changes: Promise<void> = Promise.resolve();
port.on('message', (request: IndexRequest) => {
  if (request.kind === 'search') void answer(request);
  else changes = changes.then(() => answer(request));
});

async function answer(request: IndexRequest): Promise<void> {
  port?.postMessage(await toReply(request));
  if (request.kind === 'close') port?.close();
}

async function toReply(request: IndexRequest): Promise<IndexReply> {
  const { id } = request;
  try {
    return { id, answer: await perform(request) };
  } catch (error) {
    const { message, code } = error as { readonly message?: string; readonly code?: never };
    return { id, problem: message ?? String(error), code: code ?? null };
  }
}

function perform(request: IndexRequest): unknown {
  switch (request.kind) {
    case 'open':
      return indexes.open(request.asked);
    case 'labels':
      return indexes.labels();
    case 'add':
      return indexes.add(request.asked);
    case 'remove':
      return indexes.remove(request.asked);
    case 'settle':
      return indexes.settle();
    case 'save':
      return indexes.save(request.asked);
    case 'search':
      return indexes.search(request.asked);
    case 'close':
      return null;
  }
}
