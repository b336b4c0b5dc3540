// `npm run bench -- tally`: bundles the engine as it ships and counts beside DuckDB, each in processes of its own, every answer checked.
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const here = import.meta.dirname
const root = join(here, '../../..')
const ground = join(root, '../shared/bench/tally')
// Below node_modules, so that the engines of the ground find DuckDB; its data stay there for the next time.
const bench = join(root, 'node_modules/.cache/tally-bench')

if (!existsSync(join(ground, 'bench.mjs'))) {
  console.log('SKIPPED: the data and answers of this benchmark are not here (../shared/bench/tally beside the repository).')
  process.exit(0)
}
mkdirSync(bench, { recursive: true })
for (const part of ['bench.mjs', 'gen.mjs', 'engines', 'ref']) cpSync(join(ground, part), join(bench, part), { recursive: true, force: true })

await build({
  configFile: false,
  root,
  logLevel: 'error',
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true, outDir: join(bench, 'ours'), emptyOutDir: true, minify: false,
    rolldownOptions: { input: { engine: join(here, 'engine.ts'), main: join(here, 'main.ts') }, output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
  },
})
const { main } = await import(pathToFileURL(join(bench, 'ours/main.mjs')).href)
main(process.argv.slice(2), { bench, duckdb: versionOf('@duckdb/node-api') })

/** The version that is installed; null when it is not. */
function versionOf(name) {
  const file = join(root, 'node_modules', name, 'package.json')
  return existsSync(file) ? createRequire(import.meta.url)(file).version : null
}
