import { describe, expect, it } from 'vitest'
import { compareSnapshots } from '../../../shared/snapshot/compare-snapshots.ts'
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts'
import { comparisonLines } from '../../../shared/sheet/comparison-lines.ts'
import { code, coding, snapshotOf, source } from '../snapshot/neighbourhood.ts'

const BEFORE = snapshotOf()
const lines = (after: Snapshot) => {
  const comparison = compareSnapshots(BEFORE, after)
  return { comparison, ...comparisonLines(comparison, BEFORE, after, 'nl') }
}

describe('comparisonLines()', () => {
  it('gives the reason of an area apart from that of all together', () => {
    const { causes, comparison } = lines(snapshotOf({ sources: [source('s3', { areaCode: 'QA01' }), source('s4')], codings: [coding('k5', 's3', 'young'), coding('k6', 's4', 'young')] }))
    expect([null, 'QA01', 'QA02'].map((area) => causes(comparison.causes.of('resident', area, 'young')))).toEqual([['+2 coderingen uit 2 nieuwe bronnen'], ['+1 codering uit 1 nieuwe bron'], []])
  })

  it('knows a code by the name it has now, how deep it stands, and one that is gone by the name it had', () => {
    const { label, depth } = lines(snapshotOf({ codes: [code('bins', 'waste', { nameNl: 'Afval' }), code('young', null, { deleted: true })] }))
    expect([label('bins'), depth('bins'), depth('waste'), label('young'), label('never')]).toEqual(['bins Afval', 1, 0, 'young', 'never'])
  })
})
