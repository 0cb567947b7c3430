/** What the process tells its caller; a contract. */
export const exitCode = {
  done: 0,
  someInputsFailed: 1,
  wrongUsage: 2,
  cannotStart: 3,
} as const;
