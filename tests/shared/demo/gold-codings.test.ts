import { describe, expect, it } from 'vitest'
import { TRICKY_CASES } from '../../../shared/codebook/coding-rules.ts'
import { EVIDENCES, EXPECTATIONS, REACHES, SENSITIVITIES, TIMES, TONES, UTTERANCE_KINDS } from '../../../shared/coding/coding.ts'
import { ZILVERRIET } from '../../../shared/demo/zilverriet.ts'
import { GOLD, GOLD_CODES, PLACED, placeOf, roleOf, sourceOf, type GoldCoding } from './gold.ts'
import { readSampleText } from './read-sample.ts'

const plain = GOLD.filter((coding) => coding.start !== null)
const loose = GOLD.filter((coding) => coding.start === null)
const textOf = (coding: GoldCoding) => readSampleText(ZILVERRIET.sources.find((source) => source.id === coding.source)!.fileName)
const excerptOf = (coding: GoldCoding) => `${coding.coder} ${coding.source} ${placeOf(coding).start}-${placeOf(coding).end}`
const wordsOf = (coding: GoldCoding) => PLACED.get(coding.source)!.find(({ at, words }) => placeOf(coding).end > at && placeOf(coding).end <= at + words.length)
/** Answers that lean on their question: it stands in the excerpt, and the speaker is who answers. */
const WITH_QUESTION = GOLD.filter((coding) => coding.quote.includes('\n'))

describe('the gold codings', () => {
  it('are 260 to 320, numbered in order of source and coder', () => {
    expect(GOLD.length).toBeGreaterThanOrEqual(260)
    expect(GOLD.length).toBeLessThanOrEqual(320)
    expect(GOLD.map((coding) => coding.id)).toEqual(GOLD.map((_, index) => `G${String(index + 1).padStart(3, '0')}`))
    const order = GOLD.map((coding) => `${coding.source} ${coding.coder}`)
    expect(order).toEqual(order.toSorted())
  })

  it('code every source, and T01, T03 and T05 by two coders', () => {
    const codersOf = (id: string) => [...new Set(GOLD.filter((coding) => coding.source === id).map((coding) => coding.coder))].join('')
    expect(ZILVERRIET.sources.map(({ id }) => `${id} ${codersOf(id)}`)).toEqual([
      'T01 AB', 'T02 A', 'T03 AB', 'T04 A', 'T05 AB', 'T06 A', 'T07 A', 'T08 A', 'T09 A', 'T10 A', 'T11 A', 'T12 A',
    ])
  })

  it('use codes of the themes and the strengths only, none of them twice on one excerpt', () => {
    expect(GOLD.filter((coding) => !GOLD_CODES.some((code) => code.key === coding.code))).toEqual([])
    const once = GOLD.map((coding) => `${excerptOf(coding)} ${coding.code}`)
    expect(once.filter((one, index) => once.indexOf(one) !== index)).toEqual([])
  })

  it.each(plain)('finds $id ($source, $code) at its place in the file, between what stands around it', (coding) => {
    const text = textOf(coding)
    expect(text.slice(coding.start!, coding.end!)).toBe(coding.quote)
    expect(text.slice(0, coding.start!).endsWith(coding.prefix)).toBe(true)
    expect(text.slice(coding.end!).startsWith(coding.suffix)).toBe(true)
  })

  it.each(loose)('finds $id ($source, $code) once with its speaker, between what stands around it', (coding) => {
    const own = PLACED.get(coding.source)!.filter(({ speaker }) => speaker === coding.speaker).map(({ words }) => words)
    expect(own.reduce((sum, words) => sum + words.split(coding.quote).length - 1, 0)).toBe(1)
    expect(own.filter((words) => words.includes(coding.prefix + coding.quote + coding.suffix))).toHaveLength(1)
  })

  it('name who speaks as the text does', () => {
    expect(GOLD.filter((coding) => wordsOf(coding)?.speaker !== coding.speaker).map((coding) => coding.id)).toEqual([])
  })

  it('name speakers of the card, the one who walked in, rows, or nobody', () => {
    const strangers = GOLD.filter((coding) => sourceOf(coding).speakers.length > 0 && !sourceOf(coding).speakers.some((speaker) => speaker.label === coding.speaker))
    expect(new Set(strangers.map((coding) => `${coding.source} ${coding.speaker}`))).toEqual(new Set(['T01 D8']))
    const numbered = GOLD.filter((coding) => ['T03', 'T04', 'T05', 'T06', 'T09'].includes(coding.source))
    expect(numbered.filter((coding) => !/^\d{1,3}$/.test(coding.speaker!))).toEqual([])
    expect(GOLD.filter((coding) => coding.speaker === null).every((coding) => ['T07', 'T10'].includes(coding.source))).toBe(true)
  })

  it('never code words of a moderator, but for a question without which its short answer says nothing', () => {
    expect(GOLD.filter((coding) => roleOf(coding) === 'moderator')).toEqual([])
    const outside = GOLD.filter((coding) => coding.start !== null && wordsOf(coding)!.at > coding.start)
    expect(outside).toEqual(WITH_QUESTION)
    expect(WITH_QUESTION.map((coding) => `${coding.source} ${coding.speaker}`)).toEqual(['T01 D2', 'T11 Apotheek'])
    expect(WITH_QUESTION.every((coding) => coding.memo.includes('vraag'))).toBe(true)
  })

  it('mark excerpts that are short: a clause to a few sentences', () => {
    expect(Math.max(...GOLD.map((coding) => coding.quote.split(/\s+/).length))).toBeLessThanOrEqual(35)
    expect(GOLD.filter((coding) => coding.quote !== coding.quote.trim())).toEqual([])
  })

  it('give one excerpt three codes at most', () => {
    const codes = new Map<string, number>()
    for (const coding of GOLD) codes.set(excerptOf(coding), (codes.get(excerptOf(coding)) ?? 0) + 1)
    expect(Math.max(...codes.values())).toBe(3)
  })

  it('choose facets that exist, and places of the project', () => {
    const wrong = GOLD.filter((coding) =>
      !UTTERANCE_KINDS.some((kind) => kind === coding.utterance) || !TONES.some((tone) => tone === coding.tone) || (coding.reach !== null && !REACHES.includes(coding.reach)) ||
      !TIMES.some((time) => time === coding.time) || !EVIDENCES.some((evidence) => evidence === coding.evidence) || !SENSITIVITIES.includes(coding.sensitivity) ||
      !EXPECTATIONS.includes(coding.expectation) || (coding.place !== null && !ZILVERRIET.places.includes(coding.place)))
    expect(wrong).toEqual([])
  })

  it('use every value of every facet', () => {
    const used = (facet: 'utterance' | 'tone' | 'reach' | 'time' | 'evidence' | 'sensitivity' | 'expectation') => new Set(GOLD.map((coding) => coding[facet]).filter((value) => value !== null))
    expect([used('utterance').size, used('tone').size, used('reach').size, used('time').size, used('evidence').size, used('sensitivity').size, used('expectation').size]).toEqual([
      UTTERANCE_KINDS.length, TONES.length, REACHES.length, TIMES.length, EVIDENCES.length, SENSITIVITIES.length, EXPECTATIONS.length,
    ])
  })

  it('mark as sensitive what is told of health, crimes, belief or origin, and people who can be recognised', () => {
    const sensitive = (code: string) => new Set(GOLD.filter((coding) => coding.code === code).map((coding) => coding.sensitivity))
    expect(sensitive('BT6')).toEqual(new Set(['crime']))
    expect(sensitive('BT11')).toEqual(new Set(['health']))
    for (const [words, sensitivity] of [['buurvrouw Ans', 'health'], ['hoofddoek', 'belief-origin'], ['mos kee', 'belief-origin'], ['blond', 'belief-origin'], ['televisie', 'third-person'], ['bovenbuurvrouw|op vier hoog|oma van de vierde', 'third-person']] as const) {
      const found = GOLD.filter((coding) => new RegExp(words).test(coding.quote))
      expect(found.length, words).toBeGreaterThan(0)
      expect(new Set(found.map((coding) => coding.sensitivity)), words).toEqual(new Set([sensitivity]))
    }
  })

  it('never take in the phone number that stands in T05', () => {
    expect(GOLD.filter((coding) => /06-?\d/.test(coding.quote + coding.prefix + coding.suffix))).toEqual([])
  })

  it.each(TRICKY_CASES)('hold the tricky case $id, as the coding rules have it', ({ codings }) => {
    const byA = GOLD.filter((coding) => coding.coder === 'A')
    const excerpts = [...new Set(byA.map(excerptOf))].map((excerpt) => byA.filter((coding) => excerptOf(coding) === excerpt))
    const fits = (coding: GoldCoding, { key, ...facets }: (typeof codings)[number]) => coding.code === key && Object.entries(facets).every(([facet, value]) => coding[facet as keyof GoldCoding] === value)
    expect(excerpts.filter((found) => codings.every((wanted) => found.some((coding) => fits(coding, wanted)))).length).toBeGreaterThan(0)
  })

  it('say in a memo where irony is meant', () => {
    const ironic = GOLD.filter((coding) => coding.memo.startsWith('Ironie'))
    expect(ironic.map((coding) => coding.source)).toEqual(['T01', 'T02', 'T08'])
    expect(ironic.every((coding) => coding.tone === -2)).toBe(true)
  })
})

describe('the two coders', () => {
  const both = (id: string) => (['A', 'B'] as const).map((coder) => GOLD.filter((coding) => coding.source === id && coding.coder === coder)) as [GoldCoding[], GoldCoding[]]
  const same = (one: GoldCoding, other: GoldCoding) => placeOf(one).start === placeOf(other).start && placeOf(one).end === placeOf(other).end
  const overlap = (one: GoldCoding, other: GoldCoding) => placeOf(one).start < placeOf(other).end && placeOf(other).start < placeOf(one).end

  it.each(['T01', 'T03', 'T05'])('agree on most of %s, and not on all', (id) => {
    const [a, b] = both(id)
    const agreed = a.filter((one) => b.some((other) => same(one, other) && one.code === other.code)).length
    expect(agreed / Math.max(a.length, b.length)).toBeGreaterThan(0.5)
    expect(agreed / Math.max(a.length, b.length)).toBeLessThan(0.8)
  })

  it.each(['T01', 'T03', 'T05'])('differ in %s in all the ways that coders differ', (id) => {
    const [a, b] = both(id)
    const alone = (one: GoldCoding, others: readonly GoldCoding[]) => !others.some((other) => overlap(one, other))
    expect(a.filter((one) => alone(one, b)).length, 'missed by B').toBeGreaterThan(1)
    expect(a.filter((one) => b.some((other) => same(one, other) && one.code !== other.code) && !b.some((other) => same(one, other) && one.code === other.code)).length, 'other code').toBeGreaterThan(0)
    if (id !== 'T05') expect(a.filter((one) => b.some((other) => overlap(one, other) && !same(one, other) && one.code === other.code)).length, 'other bounds').toBeGreaterThan(1)
  })

  it('differ once in tone only: B takes irony at its word', () => {
    const [a, b] = both('T01')
    const differing = a.flatMap((one) => b.filter((other) => same(one, other) && one.code === other.code && one.tone !== other.tone).map((other) => [one.quote, one.tone, other.tone]))
    expect(differing).toEqual([['De gemeente komt het vást allemaal oplossen.', -2, 1]])
  })

  it('code of T05 only those who were asked what came of their report', () => {
    expect(GOLD.filter((coding) => coding.source === 'T05' && Number(coding.speaker) < 34)).toEqual([])
  })
})
