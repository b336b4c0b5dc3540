import type { Coding } from '../../shared/coding/coding.ts'
import { EVIDENCE_CHOICES, EXPECTATION_CHOICES, REACH_CHOICES, SENSITIVITY_CHOICES, TIME_CHOICES, TONE_CHOICES, UTTERANCE_CHOICES } from '../../shared/sheet/choices.ts'
import type { Choice } from '../../shared/sheet/column.ts'
import type { Language } from '../messages.ts'

/** What was noted about a coding in a few words each, most telling first; facets that say nothing are left out. */
export function codingRemarks(coding: Coding, language: Language): readonly string[] {
  return [
    word(SENSITIVITY_CHOICES, coding.sensitivity === 'none' ? null : coding.sensitivity, language),
    word(UTTERANCE_CHOICES, coding.utterance, language),
    coding.tone === null ? null : `${toneSign(coding.tone)} ${word(TONE_CHOICES, coding.tone, language)}`,
    word(REACH_CHOICES, coding.reach, language),
    word(TIME_CHOICES, coding.time, language),
    coding.place,
    word(EVIDENCE_CHOICES, coding.evidence, language),
    word(EXPECTATION_CHOICES, coding.expectation === 'none' ? null : coding.expectation, language),
  ].filter((remark): remark is string => remark !== null && remark !== '')
}

/** A tone as people write it, with a real minus sign: −2, 0, +1. */
export function toneSign(tone: number): string {
  return tone > 0 ? `+${tone}` : tone < 0 ? `−${-tone}` : '0'
}

function word<V extends string | number>(choices: readonly Choice<V>[], value: V | null, language: Language): string | null {
  return choices.find((choice) => choice.value === value)?.[language] ?? null
}
