import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, defineConfig } from 'vite';
import { publishSite } from './publish-site.js';

/** Of this build alone: two may run at a time. */
const BUILT = file(`../dist/site-${process.pid}`);

/**
 * Builds the staff app and the citizens' script into dist/site, which a server may be serving: it
 * gets the new site whole, or keeps the old one.
 */
export default defineConfig({
  root: file('.'),
  // @formio/js is CommonJS and names Node's global object
  define: { global: 'globalThis' },
  plugins: [publishing()],
  build: {
    outDir: BUILT,
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

function publishing(): Plugin {
  return {
    name: 'publish-site',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => publishSite(BUILT, file('../dist/site')),
    },
    closeBundle: () => rmSync(BUILT, { recursive: true, force: true }),
  };
}

function file(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
