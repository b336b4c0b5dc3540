// `npm run bench -- feel`: the built extension in a real Chromium, from the press of a key to what a person sees. Run `npm run build` first.
import { join } from 'node:path'
import { runnerImport } from 'vite'

const here = import.meta.dirname
const { module } = await runnerImport(join(here, 'main.ts'), { configFile: false, root: join(here, '../../..'), logLevel: 'error' })
await module.main(process.argv.slice(2))
