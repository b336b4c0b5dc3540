import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { snapshotSchema } from '../../../shared/snapshot/snapshot-schema.ts'
import type { DisplayedTheme } from '../../../shared/snapshot/take-snapshot.ts'
import { tallyByCode } from '../../../shared/tally/tally-by-code.ts'
import { BASE, code, coding, HEAD, snapshotOf, source } from './neighbourhood.ts'

const themeOf = (snapshot: ReturnType<typeof snapshotOf>, id: string) => snapshot.themes.find(({ codeId }) => codeId === id)

describe('takeSnapshot()', () => {
  it('holds the numbers of the tally to the digit, with their base', () => {
    const snapshot = snapshotOf({ codings: [coding('k5', 's1', 'rats', { tone: -1 })] })
    const tally = tallyByCode({ ...BASE, codings: [...BASE.codings, coding('k5', 's1', 'rats', { tone: -1 })] })
    expect(snapshot.base.residents).toEqual(tally.base)
    for (const row of tally.rows) expect([row.codeId, themeOf(snapshot, row.codeId)?.residents, themeOf(snapshot, row.codeId)?.tone]).toEqual([row.codeId, row.all, row.tone])
  })

  it('keeps organisations apart from residents, and leaves professionals uncounted', () => {
    const sources = [source('s3', { group: 'organisation' }), source('s4', { group: 'professional' })]
    const snapshot = snapshotOf({ sources, codings: [coding('k5', 's3', 'young'), coding('k6', 's4', 'young')] })
    expect(themeOf(snapshot, 'young')).toMatchObject({ residents: { sources: 1, segments: 1 }, organisations: { sources: 1, segments: 1 } })
    expect([snapshot.base.residents.sources, snapshot.base.organisations.sources]).toEqual([2, 1])
  })

  it('holds the figures beside a theme and what people made of it, also of a theme that nobody told about', () => {
    const display: readonly DisplayedTheme[] = [{
      codeId: 'young',
      counted: [{
        indicator: { id: 'JEUGD', kind: 'reports', label: 'Jongerenoverlast', publisher: 'Signalen', unit: 'aantal', direction: 'neither', estimate: false }, area: 'QA01', period: '2024', value: null,
        interval: { low: 1, high: 4 }, city: 12,
      }],
      judgement: { fit: 'only-counted', line: 'Weinig gehoord' },
    }]
    expect(themeOf(snapshotOf({ display }, ['k2']), 'young')).toMatchObject({
      fit: 'only-counted', line: 'Weinig gehoord', residents: { segments: 0 }, figures: [{ indicatorId: 'JEUGD', label: 'Jongerenoverlast', area: 'QA01', period: '2024', value: null, low: 1, high: 4, city: 12 }],
    })
  })

  it('leaves out what is deleted, and themes that have nothing', () => {
    const snapshot = snapshotOf({ codes: [code('rats', 'waste', { deleted: true }), code('lift')], sources: [source('s2', { deleted: true })], codings: [coding('k2', 's1', 'young', { deleted: true })] })
    expect([snapshot.codes.map(({ id }) => id), snapshot.sources.map(({ id }) => id), snapshot.themes.map(({ codeId }) => codeId)]).toEqual([expect.not.arrayContaining(['rats']), ['s1'], ['waste', 'bins']])
  })

  it('says what it is: name, note, who, when, and the version and digest of the codebook', () => {
    expect(snapshotOf()).toMatchObject({ ...HEAD, v: 1, codebookDigest: expect.stringMatching(/^[0-9a-z]{7}$/) })
    expect(snapshotOf().codebookDigest).not.toBe(snapshotOf({ codes: [code('bins', 'waste', { nameNl: 'Afval' })] }).codebookDigest)
  })

  it('holds no words of residents and no names of speakers', () => {
    const snapshot = snapshotOf({ sources: [source('s1', { speakers: [{ label: 'Fatima', role: 'respondent', ageBand: null }] })], codings: [coding('k1', 's1', 'bins', { speaker: 'Fatima' })] })
    expect(JSON.stringify(snapshot)).not.toContain('Fatima')
  })

  it('keeps what professionals’ workbook said under the code, whatever its key becomes, and what was chosen elsewhere', () => {
    const count = { codeKey: 'young', period: '2025', segments: null, people: 6 }
    expect(snapshotOf({ professionals: [count, { ...count, codeKey: 'lift' }], settings: { filter: 'x' } })).toMatchObject({ professionals: [{ codeId: 'young', period: '2025', segments: null, people: 6 }], settings: { filter: 'x' } })
  })

  it('can be read where it was made before areas, professionals and settings were kept', () => {
    const { areas: _areas, professionals: _professionals, settings: _settings, ...old } = snapshotOf()
    expect(safeParse(snapshotSchema, old)).toMatchObject({ success: true, output: { areas: null, professionals: null, settings: null } })
  })

  it('is what its schema says, also when it went through text', () => {
    expect(safeParse(snapshotSchema, JSON.parse(JSON.stringify(snapshotOf())))).toMatchObject({ success: true, output: snapshotOf() })
  })
})
