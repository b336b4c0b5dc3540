import { inspect } from 'node:util'
import type { Environment } from '../environment.ts'

/** A message as Apps Script logs it: `%s` filled in, objects written out. */
export function logText(args: readonly unknown[]): string {
  const [first, ...rest] = args
  const text = (value: unknown): string => (typeof value === 'string' ? value : inspect(value, { depth: 4, breakLength: 120 }))
  if (typeof first !== 'string') return args.map(text).join(' ')
  let used = 0
  const filled = first.replace(/%[sdj]/g, (sign) => (used < rest.length ? text(rest[used++]) : sign))
  return [filled, ...rest.slice(used).map(text)].join(' ')
}

/** Logger, and the text it collected. */
export function createLogger(environment: Environment): GoogleAppsScript.Base.Logger {
  const lines: string[] = []
  const service: GoogleAppsScript.Base.Logger = environment.realm.guard<GoogleAppsScript.Base.Logger>('Logger', {
    log: (...args: unknown[]) => {
      const text = logText(args)
      lines.push(text)
      environment.log('info', text)
      return service
    },
    getLog: () => lines.join('\n'),
    clear: () => {
      lines.length = 0
    },
  })
  return service
}

/** The script's own console, so that nothing of the host's is within reach. */
export const createConsole = (environment: Environment): object =>
  environment.realm.guard<Record<string, (...args: unknown[]) => void>>('console', Object.fromEntries(
    ['log', 'info', 'warn', 'error', 'debug', 'time', 'timeEnd'].map((level) => [level, (...args: unknown[]) => environment.log(level, logText(args))])))
