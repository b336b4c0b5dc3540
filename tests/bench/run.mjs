// `npm run bench -- NAME [flags]`: runs one benchmark. Each is a folder beside this file with a program run.mjs in it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const [name, ...flags] = process.argv.slice(2)
const known = readdirSync(here).filter((folder) => existsSync(join(here, folder, 'run.mjs')))

if (!known.includes(name)) {
  console.error(`Which benchmark? npm run bench -- ${known.join(' | ')} [flags]`)
  process.exit(1)
}
const { status } = spawnSync(process.execPath, [join(here, name, 'run.mjs'), ...flags], { stdio: 'inherit', cwd: join(here, '../..') })
process.exit(status ?? 1)
