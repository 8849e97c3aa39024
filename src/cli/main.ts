#!/usr/bin/env node
import { version } from './version.ts';

const argv = process.argv.slice(2);

// Asked for alone, the version needs nothing of what the commands do.
if (argv.length === 1 && argv[0] === '--version') process.stdout.write(`${version()}\n`);
else process.exitCode = await (await import('./run.ts')).run(argv);
