import { parentPort, workerData } from 'node:worker_threads';
import { InferenceSession, Tensor as OnnxTensor } from 'onnxruntime-node';
import { type BusyFlag, whileBusy } from './busy-flag.ts';
import type { InferenceAnswer, InferenceReply, InferenceRequest } from './inference-messages.ts';
import type { InputShapes, Tensors } from './tensor.ts';

/**
 * The thread that owns every session of ONNX Runtime: a run holds up the thread it is made from. It ends by message,
 * because a thread that is terminated during a run takes the process with it.
 */
const port = parentPort;
if (port === null) throw new Error('Expected to run as a worker thread');

const flag: BusyFlag = workerData.flag;
const sessions = new Map<number, InferenceSession>();
let queue: Promise<void> = Promise.resolve();
port.on('message', (request: InferenceRequest) => {
  queue = queue.then(() => answer(request));
});

async function answer(request: InferenceRequest): Promise<void> {
  const reply = await whileBusy(flag, () => perform(request)).then(
    (answer): InferenceReply => ({ id: request.id, answer }),
    (error): InferenceReply => ({ id: request.id, problem: String(error?.message ?? error) }),
  );
  port?.postMessage(reply, 'answer' in reply ? Object.values(reply.answer.outputs).map(toBuffer) : []);
  if (request.kind === 'stop') port?.close();
}

async function perform(request: InferenceRequest): Promise<InferenceAnswer> {
  let outputs: Tensors = {};
  let shapes: InputShapes = {};
  if (request.kind === 'run') outputs = await run(request.session, request.feeds);
  if (request.kind === 'open') shapes = await openSession(request.session, request.weights, request.threads);
  if (request.kind === 'release') await release(request.session);
  if (request.kind === 'stop') for (const session of sessions.keys()) await release(session);
  return { outputs, shapes };
}

async function openSession(id: number, weights: Uint8Array, threads: number): Promise<InputShapes> {
  const session = await InferenceSession.create(weights, {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    // Threads that spin while they wait take the processor from decoding: on a busy machine a run took five times as long.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  sessions.set(id, session);
  return Object.fromEntries(session.inputMetadata.map((input) => [input.name, toShape(input)]));
}

/** A length that ONNX gives a name, such as `batch`, is free. */
function toShape(input: InferenceSession.ValueMetadata): readonly (number | null)[] {
  return input.isTensor ? input.shape.map((length) => (typeof length === 'number' ? length : null)) : [];
}

async function run(id: number, feeds: Tensors): Promise<Tensors> {
  const session = sessions.get(id);
  if (session === undefined) throw new Error('Expected an open session');
  const inputs = Object.entries(feeds).map(([name, { dims, data }]) => [
    name,
    new OnnxTensor('float32', data, dims),
  ]);
  const outputs = await session.run(Object.fromEntries(inputs));
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, toTensor(name, value)]));
}

/** A copy whose buffer may be handed to another thread. */
function toTensor(name: string, { data, dims }: InferenceSession.OnnxValueMapType[string]): Tensors[string] {
  if (!(data instanceof Float32Array))
    throw new Error(`Expected 32-bit floating-point numbers for output ${name}`);
  return { dims: [...dims], data: data.slice() };
}

async function release(id: number): Promise<void> {
  await sessions.get(id)?.release();
  sessions.delete(id);
}

function toBuffer({ data }: { readonly data: Float32Array }): ArrayBuffer {
  return data.buffer as ArrayBuffer;
}
