import { buildCommand, buildPage } from '../bin/build.js';

/** Worker threads and the browser need compiled files. */
export default async function buildFirst(): Promise<void> {
  await buildCommand();
  await buildPage();
}
