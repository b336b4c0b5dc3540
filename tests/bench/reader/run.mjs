// `npm run bench -- reader`: a long text in the reader of the built extension, and a project file of it. Run `npm run build` first.
import { join } from 'node:path'
import { runnerImport } from 'vite'

const here = import.meta.dirname
const { module } = await runnerImport(join(here, 'main.ts'), { configFile: false, root: join(here, '../../..'), logLevel: 'error' })
await module.main(process.argv.slice(2))
