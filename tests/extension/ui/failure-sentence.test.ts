import { describe, expect, it } from 'vitest'
import { en } from '../../../extension/strings/en.ts'
import { nl } from '../../../extension/strings/nl.ts'
import { failureSentence } from '../../../extension/ui/failure-sentence.ts'

describe('failureSentence()', () => {
  it('says what happened and what to do', () => {
    expect(failureSentence({ code: 'bad-pairing-code', detail: '' }, nl)).toContain('koppelcode')
  })
  it('adds the reason that the sheet gave', () => {
    expect(failureSentence({ code: 'sheet-refused', detail: 'clock-off' }, en)).toContain('clock is more than five minutes off')
  })
  it.each(['purple', 'constructor', '__proto__'])('shows a reason it does not know as it is: %s', (detail) => {
    expect(failureSentence({ code: 'sheet-refused', detail }, en)).toContain(`Reason given by the workbook: ${detail}.`)
  })
  it('keeps technical details of other failures to itself', () => {
    expect(failureSentence({ code: 'storage-failed', detail: 'DexieError2' }, nl)).not.toContain('Dexie')
  })
})
