import type { Code } from './code.ts'
import { CODING_RULES, type CodingRule, TRICKY_CASES, type TrickyCase } from './coding-rules.ts'
import { STARTER_CODEBOOKS } from './starter-codebooks.ts'
import { starterCodeId } from './starter-codes.ts'

/** Rules that go with some starter codes: those whose key is one of `keys`, or begins with one that ends on '*'. */
const RULES_OF_KEYS: readonly (CodingRule & { readonly keys: readonly string[] })[] = [
  { id: 'nuisance-crime-fear', keys: ['BT5', 'BT5.*', 'BT6', 'BT7'], nl: 'Last is BT5, strafbaar en zo verteld is BT6, een gevoel is BT7. Zegt iemand meer dan één daarvan, codeer dan alles wat gezegd is.', en: 'Hinder is BT5, an offence told as such is BT6, a feeling is BT7. If someone says more than one of these, code all that is said.' },
  { id: 'health-is-special', keys: ['BT11', 'WD-S4'], nl: 'Gezondheid is een bijzonder persoonsgegeven. Zet Gevoelig op gezondheid als het over één persoon gaat.', en: 'Health is special personal data. Set Sensitive to health when it is about one person.' },
  { id: 'undecided-is-little', keys: ['BT99'], nl: 'Vóór stap 3 staat hier minder dan een tiende van de coderingen.', en: 'Before step 3 this holds less than a tenth of the codings.' },
  { ...CODING_RULES.find((rule) => rule.id === 'strength-beside-theme')!, keys: ['AB*'] },
  { id: 'two-strengths', keys: ['AB7'], nl: 'AB7 vraagt minstens twee andere AB-codes vlakbij.', en: 'AB7 needs at least two other AB codes nearby.' },
  { id: 'judgement-not-fact', keys: ['WD-S*'], nl: 'Een oordeel of gevoel, geen feit.', en: 'A judgement or a feeling, not a fact.' },
  { id: 'tie-not-facility', keys: ['WD-R*'], nl: 'Het gaat om de band met anderen, niet om de voorziening.', en: 'It is about the tie with others, not about the facility.' },
  { id: 'values-on-ideas', keys: ['PW*'], nl: 'Codeer waarden op ideeën en acties, niet op een losse klacht.', en: 'Code values on ideas and actions, not on a bare complaint.' },
  { id: 'outcome-or-response', keys: ['PW3', 'PW6'], nl: 'PW3 gaat over de uitkomst van een besluit, PW6 over hoe en hoe snel de overheid reageert.', en: 'PW3 is about the outcome of a decision, PW6 about how and how fast government responds.' },
]

let keysById: ReadonlyMap<string, string> | null = null

/** The key that a code had in the starter codebook it came from, whatever it is called now; null for a code of the team's own. */
function starterKey(id: string): string | null {
  keysById ??= new Map(STARTER_CODEBOOKS.flatMap(({ codes }) => codes.map(({ key }) => [starterCodeId(key), key] as const)))
  return keysById.get(id) ?? null
}

/** The rules and the tricky cases to show beside a code: those of the starter code it is; none for a code of the team's own. */
export function rulesOfCode({ id }: Pick<Code, 'id'>): { readonly rules: readonly CodingRule[]; readonly cases: readonly TrickyCase[] } {
  const own = starterKey(id)
  if (own === null) return { rules: [], cases: [] }
  const fits = (key: string) => (key.endsWith('*') ? own.startsWith(key.slice(0, -1)) : own === key)
  return {
    rules: RULES_OF_KEYS.filter(({ keys }) => keys.some(fits)),
    // A case that warns against a code concerns it as much as one that gives it.
    cases: TRICKY_CASES.filter(({ codings, whyNl }) => codings.some(({ key }) => key === own) || new RegExp(`\\b${own.replace(/\./g, '\\.')}(?![\\d.]\\d|\\d)`).test(whyNl)),
  }
}
