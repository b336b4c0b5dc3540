import { formulaAgreement } from '../shared/sheet/formula-agreement.ts'
import { formulaCoOccurrence } from '../shared/sheet/formula-co-occurrence.ts'
import type { FormulaTable } from '../shared/sheet/formula-input.ts'
import { formulaInterval } from '../shared/sheet/formula-interval.ts'
import { formulaTally } from '../shared/sheet/formula-tally.ts'

// Functions for people's own formulas. They are given whole ranges and give whole tables, read nothing else and depend on nothing else: a
// spreadsheet calls them whenever it likes. What a person reads of them while typing is the comment above each.

/**
 * Telt codes: in hoeveel bronnen (gesprekken) elke code voorkomt, in hoeveel fragmenten, en met een kenmerk ook per waarde daarvan.
 * De eerste rij onder de kop is het totaal. Kies bereiken zonder kopregel; laat met FILTER weg wat niet mee moet tellen.
 *
 * @param {Coderingen!C2:C} codes De code van elke codering: één kolom.
 * @param {Coderingen!A2:A} bronnen De bron van elke codering: één kolom, even lang.
 * @param {Coderingen!E2:E} kenmerk [niet verplicht] Een kenmerk van elke codering, zoals soort uiting: één kolom, even lang.
 * @return Een tabel met codes, bronnen en fragmenten.
 * @customfunction
 */
export function BUURTSTEM_TELLING(codes: unknown, bronnen: unknown, kenmerk?: unknown): FormulaTable {
  return formulaTally(codes, bronnen, kenmerk, 'nl')
}

/**
 * Counts codes: in how many sources (conversations) each code occurs, in how many segments, and with an attribute by its values too.
 * The first row below the header is the total. Choose ranges without the header row; leave out with FILTER what must not count.
 *
 * @param {Codings!C2:C} codes The code of each coding: one column.
 * @param {Codings!A2:A} sources The source of each coding: one column of the same length.
 * @param {Codings!E2:E} attribute [optional] An attribute of each coding, such as kind of utterance: one column of the same length.
 * @return A table of codes, sources and segments.
 * @customfunction
 */
export function BUURTSTEM_TALLY(codes: unknown, sources: unknown, attribute?: unknown): FormulaTable {
  return formulaTally(codes, sources, attribute, 'en')
}

/**
 * Telt welke codes samen voorkomen: in dezelfde bron, of met begin en einde in fragmenten die elkaar overlappen.
 *
 * @param {Coderingen!C2:C} codes De code van elke codering: één kolom.
 * @param {Coderingen!A2:A} bronnen De bron van elke codering: één kolom, even lang.
 * @param {D2:D} begin [niet verplicht] Waar elk fragment begint: één kolom, even lang.
 * @param {E2:E} einde [niet verplicht] Waar elk fragment eindigt: één kolom, even lang.
 * @param {200} afstand [niet verplicht] Hoeveel tekens er tussen twee fragmenten mogen zitten; 0 als je niets invult.
 * @return Een tabel met de codes in de rijen en in de kolommen.
 * @customfunction
 */
export function BUURTSTEM_SAMEN(codes: unknown, bronnen: unknown, begin?: unknown, einde?: unknown, afstand?: unknown): FormulaTable {
  return formulaCoOccurrence(codes, bronnen, begin, einde, afstand, 'nl')
}

/**
 * Counts which codes occur together: in the same source, or with start and end in segments that overlap.
 *
 * @param {Codings!C2:C} codes The code of each coding: one column.
 * @param {Codings!A2:A} sources The source of each coding: one column of the same length.
 * @param {D2:D} start [optional] Where each segment starts: one column of the same length.
 * @param {E2:E} end [optional] Where each segment ends: one column of the same length.
 * @param {200} gap [optional] How many characters may lie between two segments; 0 when left out.
 * @return A table with the codes in the rows and in the columns.
 * @customfunction
 */
export function BUURTSTEM_COOCCURRENCE(codes: unknown, sources: unknown, start?: unknown, end?: unknown, gap?: unknown): FormulaTable {
  return formulaCoOccurrence(codes, sources, start, end, gap, 'en')
}

/**
 * Zegt hoe ver codeurs het eens zijn: het deel dat gelijk is, Cohens kappa, Krippendorffs alpha en Gwets AC1.
 *
 * @param {A2:B} oordelen Een eenheid (fragment, regel) per rij en een codeur per kolom; leeg waar een codeur niet keek.
 * @param {"nominaal"} meetniveau [niet verplicht] nominaal, ordinaal of interval; nominaal als je niets invult.
 * @return Een tabel met een maat per rij.
 * @customfunction
 */
export function BUURTSTEM_OVEREENSTEMMING(oordelen: unknown, meetniveau?: unknown): FormulaTable {
  return formulaAgreement(oordelen, meetniveau, 'nl')
}

/**
 * Says how far coders agree: the part that is equal, Cohen’s kappa, Krippendorff’s alpha and Gwet’s AC1.
 *
 * @param {A2:B} ratings A unit (segment, line) a row and a coder a column; empty where a coder did not look.
 * @param {"nominal"} level [optional] nominal, ordinal or interval; nominal when left out.
 * @return A table with a measure a row.
 * @customfunction
 */
export function BUURTSTEM_AGREEMENT(ratings: unknown, level?: unknown): FormulaTable {
  return formulaAgreement(ratings, level, 'en')
}

/**
 * Geeft een aandeel met zijn marge (Wilson-interval): aandeel, ondergrens en bovengrens, een rij per rij.
 *
 * @param {B2:B} x Hoe vaak, in hele getallen: een cel of een kolom.
 * @param {C2:C} n Van hoeveel: een cel of een kolom, even lang.
 * @param {0.95} zekerheid [niet verplicht] 0,9, 0,95 of 0,99; 0,95 als je niets invult.
 * @return Drie kolommen tussen 0 en 1.
 * @customfunction
 */
export function BUURTSTEM_MARGE(x: unknown, n: unknown, zekerheid?: unknown): FormulaTable {
  return formulaInterval(x, n, zekerheid, 'nl')
}

/**
 * Gives a share with its margin (Wilson interval): share, lower bound and upper bound, a row for a row.
 *
 * @param {B2:B} x How often, in whole numbers: a cell or a column.
 * @param {C2:C} n Out of how many: a cell or a column of the same length.
 * @param {0.95} confidence [optional] 0.9, 0.95 or 0.99; 0.95 when left out.
 * @return Three columns between 0 and 1.
 * @customfunction
 */
export function BUURTSTEM_WILSON(x: unknown, n: unknown, confidence?: unknown): FormulaTable {
  return formulaInterval(x, n, confidence, 'en')
}
