import type { MiddlewareHandler } from 'hono';
import { RequestError } from '../request-error.ts';
import { whenAnswered } from '../when-answered.ts';

export interface UploadGateOptions {
  /** Uploads read and worked on at one time; each may hold its whole body and a decoded photo in memory. */
  readonly running?: number;
  /** Uploads that wait, their bodies unread, until one of those ends; more are told to come back. */
  readonly waiting?: number;
}

/** Caps concurrent uploads, so that many large photos at once cannot fill the memory. Default 4 running, 64 waiting. */
export function uploadGate({ running = 4, waiting = 64 }: UploadGateOptions = {}): MiddlewareHandler {
  const queue: (() => void)[] = [];
  let free = running;
  const enter = () => {
    if (free > 0) free--;
    else if (queue.length < waiting) return new Promise<void>((resolve) => queue.push(resolve));
    else throw busy();
  };
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else free++;
  };
  return async (c, next) => {
    await enter();
    try {
      await next();
    } finally {
      whenAnswered(c, leave);
    }
  };
}

function busy(): RequestError {
  return new RequestError(
    503,
    'busy',
    'Many photos are being looked at just now: try again in a few seconds.',
    {
      headers: { 'Retry-After': '3' },
    },
  );
}
