import type { Command } from 'commander';

/** Every command of `lookalike`, in the order that the help shows them. */
export function commands(): readonly Command[] {
  return [];
}
