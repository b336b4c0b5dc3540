import type { SharedCoding } from '../../../shared/sheet/shared-coding.ts'
import { STARTER_STAMP, starterCodeId } from '../../../shared/codebook/starter-codes.ts'
import { GOLD, placeOf, PLACED, sourceOf } from '../demo/gold.ts'

/** The gold codings as a workbook holds them; the words of those that may be quoted stand with them. */
export function goldShared(): SharedCoding[] {
  return GOLD.map((gold) => {
    const place = placeOf(gold)
    const quotable = gold.evidence === 'quote' && gold.sensitivity === 'none' && sourceOf(gold).consentQuoting
    const unit = PLACED.get(gold.source)!.findIndex(({ at, words }) => place.start >= at && place.start < at + words.length)
    const { id, coder, speaker, memo, utterance, tone, reach, time, place: where, evidence, sensitivity, expectation } = gold
    return {
      id, coder, speaker, memo, utterance, tone, reach, time, place: where, evidence, sensitivity, expectation, made: STARTER_STAMP, changed: {}, deleted: false,
      sourceId: gold.source, codeId: starterCodeId(gold.code), ...place, unit: unit < 0 ? null : unit, quotePermission: quotable ? 'quote' as const : 'none' as const, words: quotable ? gold.quote : '',
    }
  })
}
