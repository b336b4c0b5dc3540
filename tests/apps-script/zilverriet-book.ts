import type { SharedCoding } from '../../shared/sheet/shared-coding.ts'
import { STARTER_STAMP } from '../../shared/codebook/starter-codes.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { GOLD, GOLD_CODES, GOLD_SOURCES, placeOf } from '../shared/demo/gold.ts'
import { type BuiltAddOn, signedMessage } from './built-add-on.ts'

const PART = 100

/** The gold codings of coder A as the extension sends them, without words. */
export function goldRecords(): readonly { readonly type: 'code' | 'source' | 'coding'; readonly record: unknown }[] {
  const codes = new Map(GOLD_CODES.map(({ key, id }) => [key, id]))
  const codings = GOLD.filter(({ coder }) => coder === 'A').map((gold): SharedCoding => ({
    id: gold.id, made: STARTER_STAMP, changed: {}, deleted: false, sourceId: gold.source, codeId: codes.get(gold.code)!, coder: gold.coder, speaker: gold.speaker, unit: null, memo: '',
    quotePermission: 'none', utterance: gold.utterance, tone: gold.tone, reach: gold.reach, time: gold.time, place: gold.place, evidence: gold.evidence, sensitivity: gold.sensitivity,
    expectation: gold.expectation, ...placeOf(gold), words: '',
  }))
  return [
    ...GOLD_CODES.map((record) => ({ type: 'code' as const, record })), ...GOLD_SOURCES.filter(({ group }) => group !== 'professional').map((record) => ({ type: 'source' as const, record })),
    ...codings.filter(({ sourceId }) => GOLD_SOURCES.find(({ id }) => id === sourceId)!.group !== 'professional').map((record) => ({ type: 'coding' as const, record })),
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
