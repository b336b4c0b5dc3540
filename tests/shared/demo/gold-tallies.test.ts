import { describe, expect, it } from 'vitest'
import { starterCodeId } from '../../../shared/codebook/starter-codes.ts'
import type { SourceGroup } from '../../../shared/source/source.ts'
import { tallyByCode } from '../../../shared/tally/tally-by-code.ts'
import { GOLD, GOLD_CODES, GOLD_SOURCES, GOLD_TALLIES, groupOf, placeOf, roleOf, type GoldCoding } from './gold.ts'
import { rowsOf } from './sample-utterances.ts'

const GROUPS = ['resident', 'organisation', 'professional'] as const
const byA = GOLD.filter((coding) => coding.coder === 'A')
/** What counts in a group: no moderators, and professionals only among themselves. */
const counted = (group: SourceGroup) => byA.filter((coding) => groupOf(coding) === group && (roleOf(coding) === 'respondent' || (roleOf(coding) === 'professional' && group === 'professional')))

/** Sources, speakers and segments, counted as slowly and plainly as can be. */
function counts(codings: readonly GoldCoding[]): readonly number[] {
  const different = (key: (coding: GoldCoding) => string) => new Set(codings.map(key)).size
  return [different((coding) => coding.source), different((coding) => `${coding.source}/${coding.speaker}`), different((coding) => `${coding.source}/${placeOf(coding).start}/${placeOf(coding).end}`)]
}
const plainTallies = GROUPS.flatMap((group) => GOLD_CODES.map(({ key }) => {
  const own = counted(group).filter((coding) => coding.code === key)
  const all = counted(group).filter((coding) => coding.code === key || coding.code.startsWith(`${key}.`))
  return [group, key, ...counts(own), ...counts(all)].join(',')
}))

/** What the product counts in a group, written as a line of the file. */
function productTallies(group: SourceGroup): { readonly lines: readonly string[]; readonly leftOut: ReturnType<typeof tallyByCode>['leftOut'] } {
  const codings = byA.map((coding) => ({ ...placeOf(coding), sourceId: coding.source, codeId: starterCodeId(coding.code), speaker: coding.speaker, tone: coding.tone, utterance: coding.utterance, deleted: false }))
  const { rows, leftOut } = tallyByCode({ codes: GOLD_CODES, sources: GOLD_SOURCES, codings }, { group })
  const keyOf = new Map(GOLD_CODES.map((code) => [code.id, code.key]))
  return { lines: rows.map(({ codeId, own, all }) => [group, keyOf.get(codeId), own.sources, own.speakers, own.segments, all.sources, all.speakers, all.segments].join(',')), leftOut }
}

const [header, ...lines] = GOLD_TALLIES.trimEnd().split('\n')
const linesOf = (group: string) => lines.filter((line) => line.startsWith(`${group},`))
const tally = (group: string, code: string) => {
  const [sources, speakers, segments] = lines.find((line) => line.startsWith(`${group},${code},`))!.split(',').slice(5).map(Number)
  return { sources: sources!, speakers: speakers!, segments: segments! }
}

describe('the gold tallies', () => {
  it('are what a plain count of the codings of A makes of them', () => {
    expect(header).toBe('group,code,own_sources,own_speakers,own_segments,all_sources,all_speakers,all_segments')
    expect(lines).toEqual(plainTallies)
  })

  it.each(GROUPS)('are what the product counts for %s', (group) => {
    expect(productTallies(group).lines.toSorted()).toEqual(linesOf(group).toSorted())
  })

  it('keep what professionals say out of the tally of residents, in their own talk and in rows of the walk-about', () => {
    const { leftOut } = productTallies('resident')
    expect(leftOut.otherGroups).toBe(byA.filter((coding) => groupOf(coding) !== 'resident').length)
    expect(leftOut.moderatorTurns).toBe(1)
    expect(byA.filter((coding) => coding.source === 'T09' && roleOf(coding) === 'professional').map((coding) => coding.code)).toEqual(['BT2.3'])
    expect(counted('resident').some((coding) => coding.source === 'T12' || roleOf(coding) === 'professional')).toBe(false)
  })

  it('count a parent once where two of its children stand in one source', () => {
    const parts = ['BT8.1', 'BT8.2', 'BT8.3', 'BT8.4'].reduce((sum, code) => sum + tally('resident', code).sources, 0)
    expect(tally('resident', 'BT8').sources).toBeLessThan(parts)
    expect(tally('resident', 'BT8').sources).toBeLessThanOrEqual(10)
  })
})

describe('the story of Zilverriet, as the gold codings tell it', () => {
  const SURVEY = rowsOf('T05_straatenquete.csv', 'windows-1252')
  const sourcesWith = (code: string, group: SourceGroup = 'resident') => new Set(counted(group).filter((coding) => coding.code === code || coding.code.startsWith(`${code}.`)).map((coding) => coding.source))
  const NOORD = ['T04', 'T06', 'T07', 'T10']

  it('waste and upkeep are told everywhere', () => {
    expect(tally('resident', 'BT2').sources).toBeGreaterThanOrEqual(8)
    expect(tally('organisation', 'BT2').sources).toBe(1)
  })

  it('reports that come to nothing are told in most sources, and people say that they stopped', () => {
    expect(tally('resident', 'BT13.1').sources).toBeGreaterThanOrEqual(8)
    const stopped = byA.filter((coding) => coding.code === 'BT13.1' && /niet meer|niks meer|opgehouden|gestopt|opgegeven|niets meer|Nul keer/.test(coding.quote))
    expect(new Set(stopped.map((coding) => coding.source)).size).toBeGreaterThanOrEqual(7)
  })

  it('reports that are followed up are told of by people from Zuid and Midden, by nobody from Noord', () => {
    const good = byA.filter((coding) => coding.code === 'BT13.1' && coding.tone! > 0).map((coding) => `${coding.source} ${coding.speaker}`)
    // D1 and Speaker 3 say that they live in Zuid; the rows of T05 have an area.
    expect(good).toEqual(['T01 D1', 'T02 Speaker 3', 'T05 037', 'T05 046'])
    expect(SURVEY.filter(([number]) => ['037', '046'].includes(number!)).map((cells) => cells[2])).toEqual(['QA03', 'QA02'])
  })

  it('loneliness is told in many sources, and wherever an age is known it is 65 or over', () => {
    expect(tally('resident', 'BT8.4').sources).toBeGreaterThanOrEqual(6)
    const ages = new Map(SURVEY.map((cells) => [`T05 ${cells[0]}`, cells[4]!]))
    for (const source of GOLD_SOURCES) for (const speaker of source.speakers) if (speaker.ageBand !== null) ages.set(`${source.id} ${speaker.label}`, speaker.ageBand)
    const known = counted('resident').filter((coding) => coding.code === 'BT8.4').flatMap((coding) => ages.get(`${coding.source} ${coding.speaker}`) ?? [])
    expect(known.length).toBeGreaterThanOrEqual(10)
    expect(known.filter((age) => age === '65-74' || age === '75+').length).toBe(known.length)
  })

  it('nuisance by young people is not told in any source of Noord', () => {
    expect(NOORD.filter((id) => sourcesWith('BT5.2').has(id))).toEqual([])
    const told = counted('resident').filter((coding) => coding.code === 'BT5.2')
    expect(told.filter((coding) => coding.place !== null && coding.place !== 'Zilverplein')).toEqual([])
    expect(sourcesWith('BT5.2', 'professional').size).toBe(1)
  })

  it.each(['AB1', 'AB4'])('%s is a strength in five sources or more', (code) => {
    expect(tally('resident', code).sources).toBeGreaterThanOrEqual(5)
  })
})
