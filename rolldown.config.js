import { defineConfig } from 'rolldown';

/** The command in one file, with what only some runs need in chunks beside it: it starts in half the time. */
export default defineConfig({
  input: 'src/cli/main.ts',
  platform: 'node',
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
