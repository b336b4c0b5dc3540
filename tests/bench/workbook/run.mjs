// `npm run bench -- workbook`: the built add-on in the local host on large workbooks, each task in a process of its own. Run `npm run build` first.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const here = import.meta.dirname
const root = join(here, '../../..')
// Two folders below the repository, as the tests are from which the add-on is started: it is found from there.
const bench = join(root, 'node_modules/workbook-bench')

if (!existsSync(join(root, 'dist/apps-script/Code.js'))) throw new Error('dist/apps-script is not there: run `npm run build` first')
await build({
  configFile: false,
  root,
  logLevel: 'error',
  ssr: { target: 'node' },
  build: {
    ssr: true, outDir: bench, emptyOutDir: true, minify: false,
    rolldownOptions: { input: { worker: join(here, 'worker.ts'), main: join(here, 'main.ts') }, output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
  },
})
const { main } = await import(pathToFileURL(join(bench, 'main.mjs')).href)
main(process.argv.slice(2), join(bench, 'worker.mjs'))
