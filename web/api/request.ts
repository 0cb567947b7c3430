import { ProblemError, readProblem } from './problem.ts';
import { readToken } from './token.ts';

interface RequestOptions {
  /** Default: GET, or POST when there is a body. */
  readonly method?: string;
  /** A form is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Asks the server. @throws ProblemError when it refuses or does not answer */
export async function request<Reply>(path: string, options: RequestOptions = {}): Promise<Reply> {
  const response = await send(path, options);
  if (!response.ok) throw await readProblem(response);
  return (response.status === 204 ? undefined : await response.json()) as Reply;
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

async function send(path: string, { method, body, signal }: RequestOptions): Promise<Response> {
  const isForm = body instanceof FormData;
  const headers = new Headers(body && !isForm ? { 'content-type': 'application/json' } : {});
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
    if (signal?.aborted) throw cause;
    throw new ProblemError(navigator.onLine ? 'no_answer' : 'offline', 'No answer', { cause });
  }
}
