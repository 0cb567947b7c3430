#!/usr/bin/env node
import { buildCommand } from './build.js';

await buildCommand();
const { main } = await import('../dist/cli/main.js');
await main(process.argv);
