import { buildCommand, buildPage } from '../bin/build.js';

/** Worker threads and the browser need compiled files. A page that does not build fails its own tests, not all others. */
export default async function buildFirst(): Promise<void> {
  await buildCommand();
  await buildPage().catch((error) => process.stderr.write(`The page could not be built: ${error}\n`));
}
