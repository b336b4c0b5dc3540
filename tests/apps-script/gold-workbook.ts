import { join } from 'node:path'
import { sampleRecords, shareRecords } from '../../apps-script/local/sample/sample-records.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import type { Source } from '../../shared/source/source.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { GOLD_TALLIES } from '../shared/demo/gold.ts'
import { signedMessage, startAddOn, startSetUpAddOn, type BuiltAddOn } from './built-add-on.ts'

const SAMPLE = sampleRecords(join(import.meta.dirname, '../../shared/demo'))

/** The gold codings of coder A as a browser holds them; where the source may be quoted and nothing is sensitive, the words may be. */
const GOLD_AS_CODINGS = SAMPLE.codings.filter(({ coder }) => coder === 'A')

/** What a tally of a group must be, by key of the code: sources, speakers and segments of the code with all below it. */
export function goldTallies(group: string): ReadonlyMap<string, readonly number[]> {
  const lines = GOLD_TALLIES.trimEnd().split('\n').map((line) => line.split(','))
  return new Map(lines.filter(([of]) => of === group).map(([, key, ...numbers]) => [key!, numbers.slice(3).map(Number)]))
}

/** Records as the extension holds them, to be sent to a workbook. */
interface Sent {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly codings: readonly Coding[]
}

/** The built add-on on a workbook into which an extension sent everything of Zilverriet, professionals too. */
export function startGoldAddOn(language: 'nl' | 'en' = 'nl'): BuiltAddOn {
  let made = filled.get(language)
  if (made === undefined) {
    const { workbook, properties } = startFilledAddOn(language, { ...SAMPLE, codings: GOLD_AS_CODINGS })
    filled.set(language, (made = { workbook, properties }))
  }
  return startAddOn(language, structuredClone(made))
}

/** Filled once, and copied for each test. */
const filled = new Map<string, Pick<BuiltAddOn, 'workbook' | 'properties'>>()

/** The built add-on on a workbook into which an extension sent these records, as they may leave the browser. */
export function startFilledAddOn(language: 'nl' | 'en', { codes, sources, codings }: Sent): BuiltAddOn {
  const addOn = startSetUpAddOn(language)
  const reply = addOn.call('pairNewDevice', 'Laptop') as { readonly value: { readonly code: string } }
  const device = readPairingCode(reply.value.code)!
  const shared = shareRecords({ sources, codings })
  const records = [
    ...codes.map((record) => ({ type: 'code', record })), ...shared.sources.map((record) => ({ type: 'source', record })), ...shared.codings.map((record) => ({ type: 'coding', record })),
  ]
  for (let from = 0; from < records.length; from += 150) {
    const { ok, value } = addOn.post(signedMessage(device, { kind: 'push', records: records.slice(from, from + 150) })) as { readonly ok: boolean; readonly value?: { readonly refused: readonly unknown[] } }
    if (!ok || value?.refused.length !== 0) throw new Error(`the workbook did not take the records: ${JSON.stringify(value)}`)
  }
  return addOn
}
