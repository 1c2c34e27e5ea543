import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the staff app and the citizens' script into dist/site, which the server serves. */
export default defineConfig({
  root: file('.'),
  // @formio/js is CommonJS and names Node's global object
  define: { global: 'globalThis' },
  build: {
    outDir: file('../dist/site'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 2_000,
    // which file needs which, for what measures them
    manifest: 'manifest.json',
    rolldownOptions: {
      input: [file('./index.html'), file('./citizen/main.ts')],
      // "use client" is for servers that render React; ours does not
      onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log),
    },
  },
});

function file(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
