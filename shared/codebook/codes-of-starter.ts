import type { ChangeStamp } from '../stamp/change-stamp.ts'
import { editRecord } from '../stamp/stamped.ts'
import type { Code } from './code.ts'
import { STARTER_CODEBOOKS, type StarterCodebook } from './starter-codebooks.ts'
import { STARTER_STAMP, starterCodeId, starterCodes } from './starter-codes.ts'

/** Codebooks stand one after another, whatever the order in which they were added. */
const CODEBOOK_APART = 1000

/** The codes of a starter codebook as every device makes them: wherever two people add it, it is the same codes, field for field. */
export function codesOfStarter(starter: StarterCodebook): readonly Code[] {
  const place = STARTER_CODEBOOKS.indexOf(starter) * CODEBOOK_APART
  return starterCodes(starter.codes, starterCodeId, STARTER_STAMP).map((code) => ({ ...code, order: place + code.order }))
}

/**
 * What adding starter codebooks changes: the codes that are not there yet, and those that were deleted, brought back with a stamp
 * of their own. What people made of a code that is there stays; nothing when all of them are.
 */
export function addStarters(starters: readonly StarterCodebook[], codeOf: (id: string) => Code | undefined, stamp: () => ChangeStamp): readonly Code[] {
  return starters.flatMap(codesOfStarter).flatMap((code): readonly Code[] => {
    const own = codeOf(code.id)
    if (own === undefined) return [code]
    return own.deleted ? [editRecord<Code>(own, { deleted: false }, stamp())] : []
  })
}
