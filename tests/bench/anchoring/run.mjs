// `npm run bench -- anchoring`: bundles the engine as it ships, its peers and this benchmark into a temporary folder, and runs them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const here = import.meta.dirname
const bundle = mkdtempSync(join(tmpdir(), 'buurtstem-bench-'))
process.on('exit', () => rmSync(bundle, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

await build({
  configFile: false,
  root: join(here, '../../..'),
  logLevel: 'error',
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true, outDir: bundle, emptyOutDir: true, minify: false,
    rolldownOptions: { input: { main: join(here, 'main.ts'), cold: join(here, 'cold.ts') }, output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
  },
})
const { main } = await import(pathToFileURL(join(bundle, 'main.mjs')).href)
await main(process.argv.slice(2), { bundle, root: join(here, '../../..') })
