// `npm run bench -- highlighting`: bundles the page modules as they ship, with the means to measure them, as a content script in
// an extension of its own, and drives it in real browsers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, runnerImport } from 'vite'

const here = import.meta.dirname
const bundle = mkdtempSync(join(tmpdir(), 'buurtstem-bench-'))
process.on('exit', () => rmSync(bundle, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

const shared = { configFile: false, root: join(here, '../../..'), logLevel: 'error' }
await build({
  ...shared,
  // One bundle for both browsers: it asks what each package is told by its build.
  define: { __INHERITS_HIGHLIGHTS__: 'globalThis.inheritsHighlights' },
  build: { outDir: join(bundle, 'add-on'), emptyOutDir: true, target: 'es2022', copyPublicDir: false, rolldownOptions: { input: { content: join(here, 'in-page.ts') }, output: { format: 'iife', entryFileNames: 'content.js' } } },
})
const { module } = await runnerImport(join(here, 'main.ts'), shared)
await module.main(process.argv.slice(2), join(bundle, 'add-on'))
