import { ProblemError, readProblem } from './problem.ts';
import { readToken } from './token.ts';

interface RequestOptions {
  /** Default: GET, or POST when there is a body. */
  readonly method?: string;
  /** A form is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

interface SendOptions extends RequestOptions {
  /** Default: whatever the server has. */
  readonly accept?: string;
}

/** Asks the server. @throws ProblemError when it refuses or does not answer */
export async function request<Reply>(path: string, options: RequestOptions = {}): Promise<Reply> {
  const response = await send(path, options);
  if (!response.ok) throw await readProblem(response);
  return (response.status === 204 ? undefined : await response.json()) as Reply;
}

/**
 * Asks the server for an answer in lines, and returns the last.
 *
 * @param onLine called with each as it comes
 * @throws ProblemError when it refuses, does not answer, or breaks off
 */
export async function requestLines<Line>(
  path: string,
  { onLine, ...options }: RequestOptions & { readonly onLine: (line: Line) => void },
): Promise<Line> {
  const response = await send(path, { ...options, accept: 'application/x-ndjson' });
  if (!response.ok) throw await readProblem(response);
  let last: Line | undefined;
  try {
    for await (const line of readLines(response)) {
      last = toValue<Line>(line);
      onLine(last);
    }
  } catch (cause) {
    throw cause instanceof ProblemError || options.signal?.aborted ? cause : noAnswer(cause);
  }
  if (last === undefined) throw noAnswer();
  return last;
}

/** Asks the server for a picture. @throws ProblemError when it refuses or does not answer */
export async function requestBlob(path: string, options: RequestOptions = {}): Promise<Blob> {
  const response = await send(path, options);
  if (!response.ok) throw await readProblem(response);
  return response.blob();
}

/** A path with its query; empty values are left out. */
export function toPath(
  path: string,
  query: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

async function send(path: string, { method, body, signal, accept }: SendOptions): Promise<Response> {
  const isForm = body instanceof FormData;
  const headers = new Headers(body && !isForm ? { 'content-type': 'application/json' } : {});
  if (accept) headers.set('accept', accept);
  const token = readToken();
  if (token) headers.set('authorization', `Bearer ${token}`);
  const content = body === undefined ? null : isForm ? body : JSON.stringify(body);
  try {
    return await fetch(path, {
      method: method ?? (body ? 'POST' : 'GET'),
      headers,
      body: content,
      signal: signal ?? null,
    });
  } catch (cause) {
    throw signal?.aborted ? cause : noAnswer(cause);
  }
}

async function* readLines(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    // A line without its end is one that broke off: reading it says so.
    if (rest !== '') yield rest;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** @throws ProblemError when the line tells of one: something broke after the answer had begun */
function toValue<Line>(line: string): Line {
  const value = JSON.parse(line) as Line & { readonly code?: string; readonly detail?: string };
  if (value.code !== undefined) throw new ProblemError(value.code, value.detail ?? '');
  return value;
}

function noAnswer(cause?: unknown): ProblemError {
  return new ProblemError(navigator.onLine ? 'no_answer' : 'offline', 'No answer', { cause });
}
