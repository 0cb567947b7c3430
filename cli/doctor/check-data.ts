import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toFirstLine } from './check-machine.ts';
import type { Check } from './examine.ts';

const leastFreeBytes = 500_000_000;

/** Whether the data folder can be written and its disk has room for pictures. */
export async function checkData(folder: string): Promise<Check> {
  const name = `data folder ${resolve(folder)}`;
  try {
    await mkdir(folder, { recursive: true });
    const probe = join(folder, `.doctor-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
    const { bavail, bsize } = await statfs(folder);
    const ok = bavail * bsize >= leastFreeBytes;
    return {
      name,
      ok,
      found: `${Math.round((bavail * bsize) / 1e9)} GB free`,
      remedy: ok ? null : 'free 500 MB, or pass --data DIR on another disk',
    };
  } catch (error) {
    return {
      name,
      ok: false,
      found: toFirstLine(error),
      remedy: `chown -R "$USER" ${folder}   (or pass --data DIR)`,
    };
  }
}
