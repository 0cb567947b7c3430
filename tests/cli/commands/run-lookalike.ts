import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../../../settings/paths.ts';

/** What a run of the command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `lookalike` as a user would, in a process of its own.
 *
 * @param input what its standard input holds
 */
export async function runLookalike(args: readonly string[], input = ''): Promise<Outcome> {
  const child = spawn(process.execPath, [join(projectRoot, 'bin/lookalike.js'), ...args], {
    cwd: projectRoot,
  });
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, stdout, stderr };
}
