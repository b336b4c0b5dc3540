import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { findSpan } from '../../../shared/anchoring/find-span.ts'
import { findSpans } from '../../../shared/anchoring/find-spans.ts'
import { mixBits } from '../../../shared/anchoring/mix-bits.ts'
import type { PassageSelectors } from '../../../shared/anchoring/selectors.ts'
import { conversation } from './conversation.ts'

/** Selectors of the nth time `quote` stands in `text`. */
function described(text: string, quote: string, nth = 0, context?: number): PassageSelectors {
  let start = text.indexOf(quote)
  for (let n = 0; n < nth; n++) start = text.indexOf(quote, start + 1)
  expect(start).toBeGreaterThanOrEqual(0)
  return describeSpan(text, { start, end: start + quote.length }, context === undefined ? {} : { context })
}

/** What stands where a passage of `conversation` is found after an edit; null for an orphan. */
function foundText(edited: string, quote: string, nth = 0): string | null {
  const span = findSpan(edited, described(conversation, quote, nth))
  return span === null ? null : edited.slice(span.start, span.end)
}

const swap = (from: string | RegExp, to: string) => (text: string) => {
  const edited = text.replace(from, to)
  expect(edited).not.toBe(text)
  return edited
}

const FOUNTAIN = 'Bij de fontein op het plein, maar die is al drie jaar stuk.'
const DAMP = 'De muur van de slaapkamer is zwart en de woningbouw zegt: beter ventileren.'
const LIBRARY = 'dan zit de bibliotheek vol met kinderen die huiswerk maken; dat vind ik het mooiste van deze wijk'

describe('findSpans() in a text that only looks different', () => {
  it.each([
    ['hard spaces', swap(/ /gu, '\u00a0'), FOUNTAIN, FOUNTAIN.replace(/ /gu, '\u00a0')],
    ['other line ends', swap(/\n/gu, '\r\n\r\n'), FOUNTAIN, FOUNTAIN],
    ['lines broken inside the passage', swap('op het plein', 'op\n    het\tplein'), FOUNTAIN, FOUNTAIN.replace('op het plein', 'op\n    het\tplein')],
    ['soft hyphens', swap('fontein', 'fon\u00adtein'), FOUNTAIN, FOUNTAIN.replace('fontein', 'fon\u00adtein')],
    ['zero-width spaces', swap('plein,', 'pl\u200bein\u200b,'), FOUNTAIN, FOUNTAIN.replace('plein,', 'pl\u200bein\u200b,')],
    ['straight quotes for curly ones', swap('“binnen twee weken”', '"binnen twee weken"'), '“binnen twee weken”', '"binnen twee weken"'],
    ['capitals', (text: string) => text.toUpperCase(), DAMP, DAMP.toUpperCase()],
    ['ligatures', swap('vind ik', 'vind ĳk'), LIBRARY, LIBRARY.replace('vind ik', 'vind ĳk')],
    ['accents', swap('stuk.', 'stúk.'), FOUNTAIN, FOUNTAIN.replace('stuk', 'stúk')],
  ])('finds a passage after %s', (_, edit, quote, expected) => {
    expect(foundText(edit(conversation), quote)).toBe(expected)
  })

  it.each([
    ['a dash', 'Ze zei -- en dat was nieuw -- dat er geld was.', 'Ze zei — en dat was nieuw — dat er geld was.'],
    ['an ellipsis', 'Ja... nou... dat hangt ervan af...', 'Ja… nou… dat hangt ervan af…'],
    ['accents written as one sign or two', 'Eén café vóór de reünie, à la française', 'Eén café vóór de reünie, à la française'.normalize('NFD')],
    ['the ligature fi', 'De definitieve fietsenstalling financieren', 'De deﬁnitieve ﬁetsenstalling ﬁnancieren'],
    ['Hebrew vowel points', 'שלום לכולם בשכונה שלנו', 'שָׁלוֹם לכולם בשכונה שלנו'],
    ['bidi marks', 'مرحبا بكم في حينا الجديد', '\u200fمرحبا بكم\u200e في حينا الجديد'],
  ])('takes %s for the same', (_, quote, other) => {
    const before = `Voor het gesprek begon.\n${quote}\nEn toen was het pauze.`
    const after = `Een regel erbij.\nVoor het gesprek begon.\n${other}\nEn toen was het pauze.`
    const span = findSpan(after, described(before, quote))
    expect(span && after.slice(span.start, span.end).replace(/^\u200f/u, '')).toBe(other.replace(/^\u200f/u, ''))
  })
})

describe('findSpans() in a corrected transcript', () => {
  it.each([
    ['words put in', swap('op het plein', 'op het grote nieuwe plein'), FOUNTAIN.replace('op het plein', 'op het grote nieuwe plein')],
    ['words taken out', swap('al drie jaar', 'al jaren'), FOUNTAIN.replace('al drie jaar', 'al jaren')],
    ['another first word', swap('D1: Bij de fontein', 'D1: Achter de fontein'), FOUNTAIN.replace('Bij', 'Achter')],
    ['another last word', swap('drie jaar stuk.', 'drie jaar kapot.'), FOUNTAIN.replace('stuk', 'kapot')],
    ['a slip of the pen in the first word', swap('D1: Bij de', 'D1: Bj de'), FOUNTAIN.replace('Bij', 'Bj')],
    ['another mark at the end', swap('drie jaar stuk.', 'drie jaar stuk!'), FOUNTAIN.replace('stuk.', 'stuk!')],
    ['a time code inside', swap('maar die is', '[00:01:12] maar die is'), FOUNTAIN.replace('maar die is', '[00:01:12] maar die is')],
    ['time codes and other speakers’ labels', (text: string) => text.replace(/^(D\d|Moderator):/gmu, '[00:03:20] Spreker $1 ->'), FOUNTAIN],
    ['line numbers', (text: string) => text.split('\n').map((line, n) => `${n + 1}  ${line}`).join('\n'), FOUNTAIN],
    ['all lines turned round', (text: string) => text.split('\n').reverse().join('\n'), FOUNTAIN],
    ['a page put before it', (text: string) => `${'Verslag van de avond, nog na te kijken door de griffier. '.repeat(60)}\n${text}`, FOUNTAIN],
    ['the line before it deleted', swap(/^Moderator: Fijn.*\n/u, ''), FOUNTAIN],
  ])('finds a passage after %s', (_, edit, expected) => {
    expect(foundText(edit(conversation), FOUNTAIN)).toBe(expected)
  })

  it('keeps a bound inside a word inside that word', () => {
    expect(foundText(`Kop\n${conversation}`, 'ontein op het ple')).toBe('ontein op het ple')
    expect(foundText(swap('de fontein op', 'de oude fonteyn op')(conversation), 'ein, maar die is al drie jaar st')).toBe('ein, maar die is al drie jaar st')
  })

  it('leaves a word put in just before or after the passage out', () => {
    expect(foundText(swap('D1: Bij', 'D1: Nou, bij')(conversation), FOUNTAIN)).toBe(FOUNTAIN.replace('Bij', 'bij'))
    expect(foundText(swap('jaar stuk.', 'jaar stuk. Echt.')(conversation), FOUNTAIN)).toBe(FOUNTAIN)
  })

  it('keeps a label that belongs to the quote, and leaves out a time code that came before it', () => {
    const turn = 'D1: De gemeente zou terugbellen.'
    expect(foundText(swap('D1: De gem', '[00:12:05] D1: De gem')(conversation), turn)).toBe(turn)
  })

  it('scores word for word 1 and a corrected passage less, but not by much', () => {
    const selectors = described(conversation, FOUNTAIN)
    expect(findSpan(conversation, selectors)?.score).toBe(1)
    const score = findSpan(swap('al drie jaar', 'al jaren')(conversation), selectors)!.score
    expect(score).toBeLessThan(1)
    expect(score).toBeGreaterThan(0.8)
  })
})

describe('findSpans() where phrases return', () => {
  it.each([0, 1, 2])('finds the right one of the same words by what stands around it (%d)', (nth) => {
    const phrase = nth === 0 ? 'dat weet ik niet' : 'Dat weet ik niet'
    const selectors = described(conversation, phrase, Math.max(0, nth - 1))
    const edited = `Inleiding van het verslag.\n${conversation.replace(/\. /gu, '.  ')}`
    expect(findSpan(edited, selectors)?.start).toBe(edited.indexOf(phrase, nth === 2 ? edited.indexOf('Wanneer dat gebeurt') : 0))
  })

  it('returns null for a returning phrase whose own occurrence was deleted', () => {
    expect(foundText(swap('Wie beslist er eigenlijk over die lampen? Dat weet ik niet, niemand', 'Niemand')(conversation), 'Dat weet ik niet', 0)).toBeNull()
  })

  it('tells lines that are wholly alike apart by where their neighbours went', () => {
    const lines = Array.from({ length: 12 }, (_, n) => `Vraag ${n % 2 === 0 ? 'over groen' : 'over afval'}: ja, dat is zo in deze straat met veel bomen.`)
    const page = ['Straat een, gesprek met Wilma over haar stoep.', ...lines.slice(0, 6), 'Straat twee, gesprek met Ahmed aan de deur.', ...lines.slice(6), 'Einde van het rondje door de wijk.'].join('\n')
    const edited = `Nieuwe kop, later erbij geschreven.\n${page}`
    const second = described(page, 'ja, dat is zo', 7, 20)
    const neighbour = described(page, 'gesprek met Ahmed aan de deur')
    const shift = edited.length - page.length
    expect(findSpans(edited, [second])).toEqual([null])
    expect(findSpans(edited, [second, neighbour])[0]?.start).toBe(second.position.start + shift)
  })
})

describe('findSpans() with neighbours', () => {
  const turn = 'Ik kom er nooit meer. ’s Avonds branden de lampen niet en dan loop ik liever om langs de Vlierkade.'
  const around = ['Mijn dochter vraagt er elke week naar', 'Overdag wel, dan zit de bibliotheek vol'].map((quote) => described(conversation, quote))

  it('finds a heavily rewritten passage only where its neighbours vouch for it', () => {
    const rewritten = 'Daar kom ik nooit. ’s Avonds branden de lampen niet, dus fiets ik vaak om.'
    const edited = swap(turn, rewritten)(conversation).replace('dat weet ik niet goed uit te leggen', 'hoe leg ik dat uit').replace('Moderator: En overdag?', 'M: Hm?')
    const alone = described(conversation, turn)
    expect(findSpan(edited, alone)).toBeNull()
    const [span] = findSpans(edited, [alone, ...around])
    expect(span && rewritten.includes(edited.slice(span.start, span.end))).toBe(true)
    expect(span!.end - span!.start).toBeGreaterThan(rewritten.length * 0.8)
  })

  it('takes a look-alike elsewhere for nothing when the neighbours are still together', () => {
    const lookAlike = 'Ik kom er nooit meer. ’s Avonds branden de kachels niet en dan loop ik liever om langs de Molenstraat.\nModerator: En overdag?'
    const edited = `${swap(`${turn}\nModerator: En overdag?`, 'Heel wat anders vertelde zij toen over haar werk.')(conversation)}\nD9: ${lookAlike}`
    const alone = described(conversation, turn)
    expect(findSpan(edited, alone)?.start).toBe(edited.indexOf('Ik kom er nooit meer'))
    expect(findSpans(edited, [alone, ...around])[0]).toBeNull()
  })
})

describe('findSpans() without context, as a colleague’s passages come', () => {
  const bare = (exact: string, start = 0): PassageSelectors => ({ quote: { exact, prefix: '', suffix: '' }, position: { start, end: start + exact.length } })

  it('finds a word that stands once', () => {
    expect(findSpan(conversation, bare('fontein'))?.start).toBe(conversation.indexOf('fontein'))
    expect(findSpan(`Kop\n${conversation}`, bare('Vlierkade', conversation.indexOf('Vlierkade')))?.start).toBe(conversation.indexOf('Vlierkade') + 4)
  })

  it('returns null for words that stand more than once, unless neighbours tell which are meant', () => {
    const edited = `Een kop die later kwam.\n${conversation}`
    const start = conversation.indexOf('Dat weet ik niet')
    expect(findSpan(edited, bare('Dat weet ik niet', start))).toBeNull()
    const neighbour = described(conversation, 'Wie beslist er eigenlijk over die lampen?')
    expect(findSpans(edited, [bare('Dat weet ik niet', start), neighbour])[0]?.start).toBe(start + 24)
  })

  it('returns null for words that are gone', () => {
    expect(findSpan(conversation, bare('bakker'))).toBeNull()
  })
})

describe('findSpans() where the passage is gone', () => {
  it.each([
    ['the sentence was deleted', swap(` ${DAMP}`, '')],
    ['the turn was deleted', swap(/^D4: Bij ons.*\n/mu, '')],
    ['the turn was replaced by another one', swap(/^D4: Bij ons.*$/mu, 'D4: Ik heb verder niets toe te voegen, dank jullie wel voor de koffie.')],
    ['only a look-alike remains', (text: string) => `${swap(` ${DAMP}`, '')(text)}\nD9: De deur van de keuken is zwart en de verhuurder zegt: gewoon schilderen.`],
    ['the page holds another text', () => 'Notulen van de raad. Aanwezig waren de leden, de griffier en de burgemeester. De muur van het stadhuis wordt wit geschilderd.'],
    ['the page is empty', () => ''],
  ])('returns null when %s', (_, edit) => {
    expect(foundText(edit(conversation), DAMP)).toBeNull()
  })

  it('returns null for an empty quote and for a position that is no number', () => {
    expect(findSpan(conversation, { quote: { exact: '', prefix: '', suffix: '' }, position: { start: 0, end: 0 } })).toBeNull()
    const lost = { ...described(conversation, FOUNTAIN), position: { start: Number.NaN, end: -1 } }
    expect(findSpan(conversation, lost)?.start).toBe(conversation.indexOf(FOUNTAIN))
  })
})

describe('findSpans() in any script', () => {
  it.each([
    ['emoji', 'Zo blij 😀🎉 met de speeltuin 👨‍👩‍👧 hier', '😀🎉'],
    ['an emoji with a variation selector', 'Ik hou ❤️ van deze straat', '❤️'],
    ['Arabic', 'قال الجار إن النافورة معطلة منذ ثلاث سنوات', 'النافورة معطلة'],
    ['Japanese', '公園の噴水が三年間も壊れています。', '噴水が三年間'],
    ['Hindi', 'पार्क का फव्वारा तीन साल से खराब है', 'फव्वारा तीन साल'],
    ['combining marks', 'Zo\u0301o\u0301n mooie \u00e9e\u0301n plek', 'o\u0301n mooie'],
    ['a dash alone', 'Het was – hoe zeg je dat – leuk', '–'],
  ])('finds %s after lines were put before and behind it', (_, line, quote) => {
    const page = `Eerste regel van de bladzijde.\n${line}\nLaatste regel van de bladzijde.`
    const edited = `Een geheel nieuwe kop 😀\n${page}\nEn nog iets.`
    const selectors = described(page, quote)
    const shift = edited.indexOf(page)
    expect(findSpan(edited, selectors)).toMatchObject({ start: selectors.position.start + shift, end: selectors.position.end + shift })
  })
})

/** Milliseconds; wide, since test machines are shared. What would go wrong here takes minutes. */
const A_FEW_SECONDS = 4000

describe('findSpans() on hostile input', () => {
  it('answers within a few seconds for a text of one word a hundred thousand times', () => {
    const text = 'ja '.repeat(100_000)
    const selectors = Array.from({ length: 200 }, (_, n) => describeSpan(text, { start: n * 300, end: n * 300 + 240 }))
    const began = performance.now()
    expect(findSpans(`nee ${text}`, selectors).every((answer) => answer === null)).toBe(true)
    expect(performance.now() - began).toBeLessThan(A_FEW_SECONDS)
  })

  it('finds a quote of a whole long text in which a word changed', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `woord${(n * 7919) % 10_007}`).join(' ')
    const edited = `kop ${text.replace('woord5 ', 'ander ')}`
    const began = performance.now()
    expect(findSpan(edited, describeSpan(text, { start: 0, end: text.length }))).toMatchObject({ start: 4, end: edited.length })
    expect(performance.now() - began).toBeLessThan(A_FEW_SECONDS)
  })

  it('answers within a few seconds for passages that came with the whole text as their context and no position', () => {
    const text = Array.from({ length: 100_000 }, (_, n) => `woord${100 + ((mixBits(n) >>> 0) % 300)}`).join(' ')
    const starts = Array.from({ length: 80 }, (_, n) => n * 900)
    const selectors = starts.map((start) => ({ ...describeSpan(text, { start, end: start + 200 }, { context: text.length }), position: { start: Number.NaN, end: Number.NaN } }))
    const began = performance.now()
    expect(findSpans(`kop ${text}`, selectors).map((answer) => answer?.start)).toEqual(starts.map((start) => start + 4))
    expect(performance.now() - began).toBeLessThan(A_FEW_SECONDS)
  })

  it.each([
    ['halves of characters', { exact: '\udc00 bij de \ud83d', prefix: '\ud83d', suffix: '\udc00' }, { start: 3, end: 4 }],
    ['NUL characters', { exact: '\0\0fontein\0', prefix: '\0', suffix: '\0' }, { start: 0, end: 1 }],
    ['a position far beyond the text', { exact: 'op het plein, maar die', prefix: '', suffix: '' }, { start: 2 ** 40, end: 2 ** 41 }],
    ['a negative position', { exact: 'op het plein, maar die', prefix: 'fontein ', suffix: ' is' }, { start: -5, end: -1 }],
    ['context without a quote', { exact: '', prefix: 'Bij de fontein', suffix: ' op het plein' }, { start: 3, end: 3 }],
    ['a quote of white space', { exact: ' \n\t ', prefix: '', suffix: '' }, { start: 3, end: 7 }],
  ])('answers null or a span of the text for %s', (_, quote, position) => {
    for (const text of [conversation, '', '\0', '\ud83d', 'a']) {
      const found = findSpan(text, { quote, position })
      if (found !== null) expect(text.slice(found.start, found.end)).toHaveLength(found.end - found.start)
    }
  })

  it('finds a passage beside marks and words as long as a text', () => {
    const quote = `Dit staat er. ${'~'.repeat(300_000)}`
    const page = `Kop.\n${quote} ${'a'.repeat(300_000)} ja zo is dat hier\nen niet anders.`
    const edited = page.replace('Kop.', 'Nieuwe kop.').replace('er. ', 'er. (12:10) ').replace(' ja zo', 'b (12:20) ja zo')
    const span = findSpan(edited, described(page, quote))
    expect(span?.start).toBe(edited.indexOf('Dit'))
  })
})
