import { TASKS } from './tasks.ts'

/** One task in a process of its own: writes what it took behind two signs, so that it is found among what else is printed. */
const [name = ''] = process.argv.slice(2)
const task = TASKS[name]
if (task === undefined) throw new Error(`no task ${name}, only ${Object.keys(TASKS).join(', ')}`)
process.stdout.write(`@@${JSON.stringify(await task())}\n`)
