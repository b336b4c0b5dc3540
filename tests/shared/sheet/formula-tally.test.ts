import { describe, expect, it } from 'vitest'
import { formulaTally } from '../../../shared/sheet/formula-tally.ts'

const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell])

describe('formulaTally()', () => {
  it('counts sources once a code, and the values of an attribute', () => {
    expect(formulaTally(column('b', 'b', 'a', ''), column('s1', 's1', 's2', ''), column('x', 'x', '', ''), 'en')).toEqual([
      ['Code', 'Sources', 'Segments', '(empty)', 'x'], ['All codes', 2, 3, 1, 1], ['a', 1, 1, 1, 0], ['b', 1, 2, 0, 1],
    ])
  })

  it('takes rows as well as columns, and one cell alone', () => {
    expect(formulaTally([['a', 'b']], [['s', 's']], undefined, 'nl')).toEqual([['Code', 'Bronnen', 'Fragmenten'], ['Alle codes', 1, 2], ['a', 1, 1], ['b', 1, 1]])
    expect(formulaTally('a', 's', undefined, 'nl')).toHaveLength(3)
  })

  it.each([
    [undefined, column('s'), undefined, 'Geef een bereik voor ‘codes’.'],
    [column('a', 'b'), column('s'), undefined, '‘bronnen’ heeft 1 cellen en ‘codes’ heeft er 2. Kies bereiken die even lang zijn.'],
    [[['a', 'b'], ['c', 'd']], column('s', 's'), undefined, '‘codes’ moet één kolom of één rij zijn; dit bereik heeft 2 rijen en 2 kolommen.'],
    [column('', ''), column('', ''), undefined, 'In ‘codes’ staat niets.'],
    [column('a', 'a'), column('s', ''), undefined, 'Rij 2 van het bereik heeft bij ‘codes’ wel iets staan, maar bij ‘bronnen’ niets.'],
    [column('#N/A'), column('s'), undefined, '‘codes’, rij 1 van het bereik: daar staat de fout #N/A. Herstel die eerst.'],
    [column('a', 'b'), column('s', 's'), column('x'), '‘kenmerk’ heeft 1 cellen en ‘codes’ heeft er 2. Kies bereiken die even lang zijn.'],
    [Array.from({ length: 501 }, () => ['a']), Array.from({ length: 501 }, () => ['s']), Array.from({ length: 501 }, (_, at) => [at]), 'Dit zijn 501 waarden van het kenmerk; meer dan 500 past niet in één tabel.'],
  ])('says what is wrong and where (%#)', (codes, sources, attribute, sentence) => {
    expect(() => formulaTally(codes, sources, attribute, 'nl')).toThrow(new Error(sentence))
  })
})
