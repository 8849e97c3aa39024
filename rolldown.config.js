import { pathToFileURL } from 'node:url';
import { defineConfig } from 'rolldown';

/** Tables of a megabyte: they load in a sixth of the time as a text that is parsed than as a program. */
const tables = /eld\/src\/ngrams\/extrasmall\.js$/;

const asJson = {
  name: 'tables-as-json',
  load: {
    filter: { id: tables },
    async handler(id) {
      const { ngramsData } = await import(pathToFileURL(id));
      return `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(ngramsData))});`;
    },
  },
};

/** The command in one file, with what only some runs need in chunks beside it: it starts in half the time. */
export default defineConfig({
  input: 'src/cli/main.ts',
  platform: 'node',
  plugins: [asJson],
  // Where a package has both, its ES modules: a UMD file (jsonc-parser) cannot be bundled.
  resolve: { mainFields: ['module', 'main'] },
  output: {
    dir: 'dist/cli',
    format: 'esm',
    entryFileNames: 'main.js',
    chunkFileNames: '[name].js',
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  },
});
