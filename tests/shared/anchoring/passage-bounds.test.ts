import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { passageBounds, roughBounds } from '../../../shared/anchoring/passage-bounds.ts'
import { aligned, indexed, passageOf, quoted } from './reading.ts'

/** Where the passage between brackets comes to stand in another text. */
function bounds(marked: string, edited: string): string | null {
  const start = marked.indexOf('<')
  const text = marked.replace('<', '').replace('>', '')
  const passage = passageOf(describeSpan(text, { start, end: marked.indexOf('>') - 1 }))!
  const index = indexed(edited)
  const span = passageBounds(index.words, passage, aligned(index, passage))
  return span === null ? null : edited.slice(span.start, span.end)
}

const before = 'nou daar staat dus al heel lang'
const after = 'en dat vindt de hele straat jammer'

describe('passageBounds()', () => {
  it.each([
    ['quote marks that belong to it', `${before}, <“die lamp is stuk”>, ${after}`, `${before}, "die lamp is stuk", ${after}`, '"die lamp is stuk"'],
    ['no quote marks that do not', `${before}, “<die lamp is stuk>”, ${after}`, `${before}, "die lamp is stuk", ${after}`, 'die lamp is stuk'],
    ['an ellipsis for three dots', `${before}. <Die lamp is stuk...> ${after}`, `${before}. Die lamp is stuk… ${after}`, 'Die lamp is stuk…'],
    ['another end mark', `${before}. <Die lamp is stuk.> ${after}`, `${before}. Die lamp is stuk?! ${after}`, 'Die lamp is stuk?!'],
    ['a mark it begins with', `${before}<. Die lamp is stuk> ${after}`, `${before}. Die lamp is stuk ${after}`, '. Die lamp is stuk'],
    ['white space it ends with', `${before}, <die lamp is stuk >${after}`, `${before}, die lamp is stuk\n${after}`, 'die lamp is stuk\n'],
    ['the words its first word became', `${before}: <Willem vond die lamp niks> ${after}`, `${before}: [naam 3] vond die lamp niks ${after}`, '[naam 3] vond die lamp niks'],
    ['the word its last word became', `${before}: <die lamp is van Willem>, ${after}`, `${before}: die lamp is van [naam], ${after}`, 'die lamp is van [naam]'],
    ['a shortened first word with its apostrophe', `${before}. <Het was die lamp daar> ${after}`, `${before}. ’t Was die lamp daar ${after}`, '’t Was die lamp daar'],
    ['not a first word that went', `${before}: <nou die lamp is stuk> ${after}`, `${before}: die lamp is stuk ${after}`, 'die lamp is stuk'],
    ['the last of words stammered at its begin', `${before}. <Die lamp is stuk> ${after}`, `${before}. Die, die lamp is stuk ${after}`, 'die lamp is stuk'],
    ['all words stammered at its end', `${before}. <Die lamp is stuk>. ${after}`, `${before}. Die lamp is stuk, stuk. ${after}`, 'Die lamp is stuk, stuk'],
    ['the part of a word it began in', `${before} laan<taarn is kapot> ${after}`, `${before} laantaren is kapot ${after}`, 'taren is kapot'],
    ['its own line when both neighbours changed', `Jan Smit: ja zo is dat.\n<Piet Bot: die lamp is stuk.> ${after}`, `S1: ja zo is dat.\nS2: die lamp is stuk. ${after}`, 'S2: die lamp is stuk.'],
    ['its own line when the end of it and the lines after it changed', `${before}: <die lamp is al jaren stuk en dat is zeer vervelend.>\nJan: En toen?\nPiet: ${after}`, `${before}: die lamp is al jaren stuk, heel naar.\nJ: Hm?\nPiet: ${after}`, 'die lamp is al jaren stuk, heel naar.'],
    ['no word put before its label', `Ja zo is dat.\n<Jan Smit: die lamp is stuk.> ${after}`, `Ja zo is dat.\nnou Jan Smit: die lamp is stuk. ${after}`, 'Jan Smit: die lamp is stuk.'],
    ['no time code put before a time code it begins with', `${before}.\n<[00:10] die lamp is stuk> ${after}`, `${before}.\n12 [00:10] die lamp is stuk ${after}`, '[00:10] die lamp is stuk'],
    ['no time code put before a label that is still the same', `Ja zo is dat.\n<Jan Smit: die lamp is stuk.> ${after}`, `Ja zo is dat.\n[00:12:05] Jan Smit: die lamp is stuk. ${after}`, 'Jan Smit: die lamp is stuk.'],
    ['all of a last word that was broken off', `${before}: <die lamp is van de gemeente>, ${after}`, `${before}: die lamp is van de gemeen-\nte, ${after}`, 'die lamp is van de gemeen-\nte'],
    ['all of a first word with an HTML entity in it', `${before}: <één lamp is stuk>, ${after}`, `${before}: &eacute;&eacute;n lamp is stuk, ${after}`, '&eacute;&eacute;n lamp is stuk'],
    ['all of a last word with an HTML entity in it', `${before}: <die lamp is in het café>, ${after}`, `${before}: die lamp is in het caf&eacute;, ${after}`, 'die lamp is in het caf&eacute'],
    ['the part of a word that was broken off before it', `${before} al te onnooz-\n<ele lamp is stuk>, ${after}`, `${before} al te onnoozele lamp is stuk, ${after}`, 'ele lamp is stuk'],
    ['its last word alone when the space behind it was lost', `${before} <die lamp van de> gemeente, ${after}`, `${before} die lamp van degemeente, ${after}`, 'die lamp van de'],
    ['no time code that begins with the same number as its own', `${before} ja. *(gelach)*\n<[00:05:20] D1: die lamp is stuk> ${after}`, `${before} ja. *(gelach)*\n[00:08:33] [00:05:20] D1: die lamp is stuk ${after}`, '[00:05:20] D1: die lamp is stuk'],
    ['no line before it when lines were joined', `${before}.\n<Jan: die lamp is stuk> ${after}`, `${before}. Jan: die lamp is stuk ${after}`, 'Jan: die lamp is stuk'],
  ])('keeps %s', (_, marked, edited, expected) => {
    expect(bounds(marked, edited)).toBe(expected)
  })

  it('returns null when no word of the quote was found', () => {
    expect(bounds(`${before} <fontein> ${after}`, `${before} ${after}`)).toBeNull()
  })
})

describe('roughBounds()', () => {
  const rough = (text: string, exact: string) => {
    const index = indexed(text)
    const passage = passageOf(quoted(exact, 'en daar staat ', ' al jaren stuk'))!
    const span = roughBounds(index.words, passage, aligned(index, passage))
    return span && text.slice(span.start, span.end)
  }

  it('goes from the first to the last word of the quote that was found', () => {
    expect(rough('en daar staat toch die grote lamp die is al jaren stuk', 'zo’n grote lamp die brandt')).toBe('grote lamp die')
  })

  it('is null where none was', () => {
    expect(rough('en daar staat niets al jaren stuk', 'die grote lamp')).toBeNull()
  })
})
