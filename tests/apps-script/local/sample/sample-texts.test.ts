import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sampleTexts } from '../../../../apps-script/local/sample/sample-texts.ts'
import { readPlain } from '../../../../extension/reader/files/read-plain.ts'
import { prepare, proposeChoices } from '../../../../extension/reader/prepare.ts'
import { ZILVERRIET } from '../../../../shared/demo/zilverriet.ts'

const folder = join(import.meta.dirname, '../../../../shared/demo')
const sourceOf = (id: string) => ZILVERRIET.sources.find((source) => source.id === id)!

describe('sampleTexts()', () => {
  it.each(['T05', 'T09'])('makes of the table %s what the reader of the extension makes of it, to the letter', (id) => {
    const { fileName } = sourceOf(id)
    const contents = readPlain(new Uint8Array(readFileSync(join(folder, fileName))), 'csv')
    if (typeof contents === 'string') throw new Error(contents)
    const read = prepare(contents, fileName, proposeChoices(contents, fileName))
    const texts = sampleTexts(folder, sourceOf(id))
    expect(texts.map(({ fingerprint, units }) => [fingerprint, units.length])).toEqual(read.map(({ fingerprint, units }) => [fingerprint, units.length]))
    expect(texts.map(({ group }) => group)).toEqual(read.map(({ group }) => group ?? 'resident'))
  })

  it('takes the phone number out of the survey', () => {
    const text = sampleTexts(folder, sourceOf('T05'))[0]!.text
    expect(text).toContain('[…]')
    expect(text).not.toMatch(/06[\s-]?\d{8}/)
  })

  it.each(ZILVERRIET.sources.map(({ id }) => id))('cuts %s into units', (id) => {
    for (const { units, text } of sampleTexts(folder, sourceOf(id))) {
      expect(units.length).toBeGreaterThan(2)
      expect(units.every(({ start, end }) => start < end && end <= text.length)).toBe(true)
    }
  })
})
