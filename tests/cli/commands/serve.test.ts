import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SampleListReply } from '../../../server/replies.ts';
import { projectRoot } from '../../../settings/paths.ts';
import { drawJpeg } from '../../server/draw-photo.ts';

const data = mkdtempSync(join(tmpdir(), 'lookalike-serve-'));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

function serve(args: readonly string[], environment: Record<string, string> = {}) {
  const program = [join(projectRoot, 'bin/lookalike.js'), 'serve', '--data', data, ...args];
  const child = spawn(process.execPath, program, {
    env: { ...process.env, LOOKALIKE_ADMIN_TOKEN: '', ...environment },
  });
  running.add(child);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  const exited = once(child, 'exit').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { child, output, exited };
}

/** The address that the server prints. */
async function readAddress({ child, output, exited }: ReturnType<typeof serve>): Promise<string> {
  for (;;) {
    const address = /http:\/\/\S+/.exec(output.stdout)?.[0];
    if (address) return address;
    const ended = await Promise.race([
      once(child.stdout!, 'data').then(() => false),
      exited.then(() => true),
    ]);
    if (ended) throw new Error(`Expected an address but received ${output.stderr}`);
  }
}

describe('lookalike serve', { timeout: 120_000 }, () => {
  it('serves the page and the API with the real parts until it is told to end', async () => {
    const server = serve(['--port', '0']);
    const address = await readAddress(server);
    const page = await fetch(`${address}/stores`);
    expect(await page.text()).toContain('<div id=');
    const form = new FormData();
    form.set('photo', new File([await drawJpeg({ width: 300, height: 400 }, [250, 250, 250])], 'look.jpg'));
    const outfit = await fetch(`${address}/api/outfits`, { method: 'POST', body: form });
    expect(await outfit.json()).toMatchObject({ width: 300, height: 400, garments: expect.any(Array) });
    const { samples } = (await (await fetch(`${address}/api/samples`)).json()) as SampleListReply;
    expect(samples.map(({ id }) => id)).toEqual(['quayside', 'boulevard', 'jardin']);
    server.child.kill('SIGTERM');
    expect(await server.exited).toBe(0);
    expect(server.output.stdout.trim().split('\n')).toHaveLength(1);
  });

  it('asks for a token before it serves others, with exit code 3', async () => {
    const server = serve(['--port', '0', '--host', '0.0.0.0']);
    expect(await server.exited).toBe(3);
    expect(server.output.stderr).toMatch(/LOOKALIKE_ADMIN_TOKEN.*\(token_required\)/);
  });

  it('says that a port is taken, with exit code 3', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const server = serve(['--port', String((other.address() as AddressInfo).port)]);
    expect(await server.exited).toBe(3);
    expect(server.output.stderr).toContain('(address_in_use)');
    other.close();
  });

  it.each(['abc', '-1', '65536', '3000.5', ''])('refuses the port %j with exit code 2', async (port) => {
    const server = serve([`--port=${port}`]);
    expect(await server.exited).toBe(2);
  });
});
