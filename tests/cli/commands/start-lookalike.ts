import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../../settings/paths.ts';

/** A command that runs until it is told to end. */
export interface StartedProgram {
  /** The address that it prints on standard output, once it has. @throws when the program ends first */
  address(): Promise<string>;
  /** The bundled shop's port, once it has been named on standard error. */
  shopPort(): number;
  stderr(): string;
  /** Asks it to end, and resolves with its exit code. */
  end(): Promise<number | null>;
}

/** Starts `lookalike` in a process of its own. */
export function startLookalike(args: readonly string[]): StartedProgram {
  const child = spawn(process.execPath, [join(projectRoot, 'bin/lookalike.js'), ...args], {
    cwd: projectRoot,
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output.stderr += text;
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return {
    async address() {
      for (;;) {
        const address = /Lookalike is at (http:\/\/\S+)/.exec(output.stdout)?.[1];
        if (address) return address;
        const ended = await Promise.race([
          once(child.stdout, 'data').then(() => false),
          exited.then(() => true),
        ]);
        if (ended) throw new Error(`Expected an address but received ${output.stderr}`);
      }
    },
    shopPort: () => Number(/shop is at http:\/\/[^:]+:(\d+)/.exec(output.stderr)?.[1]),
    stderr: () => output.stderr,
    end() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
