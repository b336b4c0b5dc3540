import { existsSync, readFileSync } from 'node:fs'

/** Worked examples of laying figures side by side; they are data to test against and no part of the project. */
const FILE = new URL('../../../../shared/data/agreement/triangulation-cases.json', import.meta.url)

/** Whether the examples are there; tests of them are skipped where they are not. */
export const hasCases = existsSync(FILE)

/** What goes into an example, and what must come out. */
export const caseOf = <Input, Expected>(id: string) =>
  (JSON.parse(readFileSync(FILE, 'utf8')) as readonly { readonly id: string; readonly input: Input; readonly expected: Expected }[]).find((one) => one.id === id)!
