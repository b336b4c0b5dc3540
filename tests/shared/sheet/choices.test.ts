import { describe, expect, it } from 'vitest'
import { CODE_COLOURS, CODE_PATTERNS, CODE_STATUSES } from '../../../shared/codebook/code.ts'
import { EVIDENCES, EXPECTATIONS, QUOTE_PERMISSIONS, REACHES, SENSITIVITIES, TIMES, TONES, UTTERANCE_KINDS } from '../../../shared/coding/coding.ts'
import { FITS } from '../../../shared/joint-display/judgement.ts'
import { ABSENCE_REASONS, AREA_LEVELS, DIRECTIONS } from '../../../shared/passive/observation.ts'
import * as choices from '../../../shared/sheet/choices.ts'
import type { Choice } from '../../../shared/sheet/column.ts'
import { FIT_CHOICES } from '../../../shared/sheet/record-tabs.ts'
import { REPORT_FORMS, SOURCE_GROUPS, SOURCE_METHODS, SPEAKER_ROLES, UNIT_KINDS } from '../../../shared/source/source.ts'

describe.each<[string, readonly Choice[], readonly (string | number)[]]>([
  ['groups', choices.GROUP_CHOICES, SOURCE_GROUPS], ['methods', choices.METHOD_CHOICES, SOURCE_METHODS], ['report forms', choices.REPORT_FORM_CHOICES, REPORT_FORMS], ['units', choices.UNIT_CHOICES, UNIT_KINDS],
  ['code statuses', choices.CODE_STATUS_CHOICES, CODE_STATUSES], ['colours', choices.COLOUR_CHOICES, CODE_COLOURS], ['patterns', choices.PATTERN_CHOICES, CODE_PATTERNS], ['utterances', choices.UTTERANCE_CHOICES, UTTERANCE_KINDS],
  ['tones', choices.TONE_CHOICES, TONES], ['reaches', choices.REACH_CHOICES, REACHES], ['times', choices.TIME_CHOICES, TIMES], ['evidences', choices.EVIDENCE_CHOICES, EVIDENCES], ['sensitivities', choices.SENSITIVITY_CHOICES, SENSITIVITIES],
  ['expectations', choices.EXPECTATION_CHOICES, EXPECTATIONS], ['permissions', choices.QUOTE_PERMISSION_CHOICES, QUOTE_PERMISSIONS], ['directions', choices.DIRECTION_CHOICES, DIRECTIONS], ['levels', choices.LEVEL_CHOICES, AREA_LEVELS],
  ['absences', choices.ABSENCE_CHOICES, ABSENCE_REASONS], ['roles', choices.ROLE_CHOICES, SPEAKER_ROLES], ['fits', FIT_CHOICES, FITS], ['kinds of indicator', choices.INDICATOR_KIND_CHOICES, ['indicator', 'reports']],
])('the words for %s', (_name, list, values) => {
  it('stand for every value, once', () => {
    expect(list.map(({ value }) => value)).toEqual(values)
  })

  it('are never empty, and no word means two values, in whatever language it is typed', () => {
    const meanings = list.flatMap(({ value, nl, en }) => [...new Set([nl, en, String(value)].map((word) => word.toLowerCase()))])
    expect(meanings.filter((word, index) => word === '' || meanings.indexOf(word) !== index)).toEqual([])
  })
})
