import type { StarterCode } from './code.ts'
import { STARTER_AB } from './starter-ab.ts'
import { STARTER_BT } from './starter-bt.ts'
import { STARTER_PW } from './starter-pw.ts'
import { STARTER_WD } from './starter-wd.ts'

/** A ready-made codebook that a team can start from, alone or beside another: keys never clash between them. */
export interface StarterCodebook {
  readonly id: 'BT' | 'AB' | 'WD' | 'PW'
  readonly nameNl: string
  readonly nameEn: string
  /** Parents above their children, as `starterCodes` wants them. */
  readonly codes: readonly StarterCode[]
}

/**
 * The starter codebooks, in the order to offer them. BT is the spine that the passive figures are mapped to; AB belongs beside
 * it. Colour with pattern is unique within BT and AB together; WD and PW each on their own.
 */
export const STARTER_CODEBOOKS: readonly StarterCodebook[] = [
  { id: 'BT', nameNl: 'Buurtthema’s', nameEn: 'Neighbourhood themes', codes: STARTER_BT },
  { id: 'AB', nameNl: 'ABCD-krachten', nameEn: 'ABCD assets', codes: STARTER_AB },
  { id: 'WD', nameNl: 'Welzijn', nameEn: 'Wellbeing', codes: STARTER_WD },
  { id: 'PW', nameNl: 'Publieke Waarden', nameEn: 'Public values', codes: STARTER_PW },
]

/** The starter codebook with this id; null when there is none. */
export function starterCodebook(id: string): StarterCodebook | null {
  return STARTER_CODEBOOKS.find((codebook) => codebook.id === id) ?? null
}
