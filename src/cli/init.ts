import { existsSync } from 'node:fs';
import { schemaId } from '../catalog/json-schema.ts';
import { startingConfig } from '../catalog/starting-config.ts';
import { configName } from '../files/config-file.ts';
import { openOutput } from '../files/output.ts';
import type { Command } from './command.ts';

const name = 'config.v1';
const installed = `./node_modules/hearken/schemas/${name}.schema.json`;

/** `hearken init`: a configuration to start from. */
export const init: Command = {
  name: 'init',
  usage: 'init',
  summary: `Write a commented ${configName} here`,
  wanted: '',
  positionals: {},
  options: { force: { type: 'boolean', default: false, describe: 'Replace the file that is there' } },
  examples: [['hearken init', 'everything that can be stated, in comments']],
  async run(args) {
    const output = openOutput(configName, { force: args['force'] === true, inputs: [] });
    output.write(startingConfig(existsSync(installed) ? installed : schemaId(name)));
    output.commit();
    process.stderr.write(`wrote ${configName}\n`);
    return Promise.resolve(0);
  },
};
