import { join } from 'node:path'
import { sampleRecords, shareRecords } from '../../apps-script/local/sample/sample-records.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { type BuiltAddOn, signedMessage } from './built-add-on.ts'

const SAMPLE = sampleRecords(join(import.meta.dirname, '../../shared/demo'))
const PART = 100

/** The gold codings of coder A as the extension sends them, without words. */
export function goldRecords(): readonly { readonly type: 'code' | 'source' | 'coding'; readonly record: unknown }[] {
  const ofResidents = (id: string) => SAMPLE.sources.find((source) => source.id === id)!.group !== 'professional'
  const { sources, codings } = shareRecords({
    sources: SAMPLE.sources.filter(({ id }) => ofResidents(id)), codings: SAMPLE.codings.filter(({ coder, sourceId }) => coder === 'A' && ofResidents(sourceId)),
  })
  return [
    ...SAMPLE.codes.map((record) => ({ type: 'code' as const, record })), ...sources.map((record) => ({ type: 'source' as const, record })),
    ...codings.map((coding) => ({ type: 'coding' as const, record: { ...coding, quotePermission: 'none' as const, words: '' } })),
  ]
}

/** Sends the whole sample neighbourhood to a workbook, through the endpoint, and throws when any of it is refused. */
export function fillWithZilverriet(addOn: BuiltAddOn): void {
  const { value } = addOn.call('pairNewDevice', 'Laptop') as { readonly value: { readonly code: string } }
  const device = readPairingCode(value.code)!
  const records = goldRecords()
  for (let from = 0; from < records.length; from += PART) {
    const reply = addOn.post(signedMessage(device, { kind: 'push', records: records.slice(from, from + PART) }))
    if (!reply.ok) throw new Error(JSON.stringify(reply))
  }
}
