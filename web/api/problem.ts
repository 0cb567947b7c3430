import type { ProblemReply } from '../../server/replies.ts';
import type { Words } from '../words/en.ts';

/** A request that did not work: `code` is stable, and `words.problems` has a sentence for it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;

  constructor(code: string, message: string, options: ErrorOptions & { readonly status?: number } = {}) {
    super(message, options);
    this.code = code;
    this.status = options.status ?? 0;
  }
}

/** What a refused answer says; an answer that is no problem+json (a proxy's, say) is told by its status. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const problem = (await response.json().catch(() => null)) as Partial<ProblemReply> | null;
  const code = problem?.code ?? toCode(response.status);
  return new ProblemError(code, problem?.detail ?? response.statusText, { status: response.status });
}

/** The sentence for a person: ours where we know the code, else the server's own, else "something went wrong". */
export function toSentence(error: unknown, words: Words): string {
  if (!(error instanceof ProblemError)) return words.problems['internal_error']!;
  const [, status] = /^http_(\d{3})$/.exec(error.code) ?? [];
  if (status) return words.problemAnswered(status);
  return words.problems[error.code] ?? (error.message || words.problems['internal_error']!);
}

/** The stable code of what went wrong; "" for what has none. */
export function codeOf(error: unknown): string {
  return error instanceof ProblemError ? error.code : '';
}

/** What no second try with the same photo mends. */
const ofPhoto = new Set([
  'photo_missing',
  'upload_too_large',
  'too_many_pixels',
  'not_an_image',
  'unsupported_format',
  'unsupported_media_type',
  'missing_photo',
  'empty_file',
  'damaged_image',
  'heic',
  'blocked_address',
]);

/** What helps: another photo, a second try, or neither. */
export function toRemedy(code: string): 'photo' | 'retry' | 'none' {
  if (ofPhoto.has(code)) return 'photo';
  return code === 'not_found' ? 'none' : 'retry';
}

function toCode(status: number): string {
  if (status === 413) return 'upload_too_large';
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 404) return 'not_found';
  return status === 429 || status === 503 ? 'busy' : 'internal_error';
}
