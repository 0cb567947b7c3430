import { type DrawingTask, drawFile } from './draw-file.ts';

// Runs in a process of its own: drawing takes the processor, and needs the SVG decoder that the rest of the program shuts off.

/** One task with the number that its answer carries. */
export interface DrawingRequest extends DrawingTask {
  readonly number: number;
}

/** `error` is absent when the file was written. */
export interface DrawingReply {
  readonly number: number;
  readonly error?: string;
}

process.on('message', (request: DrawingRequest) => {
  drawFile(request).then(
    () => reply({ number: request.number }),
    (error: unknown) =>
      reply({ number: request.number, error: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

function reply(message: DrawingReply): void {
  process.send?.(message);
}
