import { exitCode } from './exit-code.ts';

/** Thrown by a command whose arguments make no sense together: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What to print for an error that ended a command, and the exit code. Errors with a `code` are for people; others are bugs. */
export function toReport(error: unknown): { readonly message: string; readonly code: number } {
  if (error instanceof UsageError) return { message: `error: ${error.message}`, code: exitCode.wrongUsage };
  if (hasStableCode(error))
    return { message: `error: ${error.message} (${error.code})`, code: exitCode.cannotStart };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message: stack, code: exitCode.cannotStart };
}

function hasStableCode(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
