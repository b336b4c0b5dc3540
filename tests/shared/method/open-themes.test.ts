import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import type { Feedback } from '../../../shared/method/feedback.ts'
import { openThemes, toldThemes } from '../../../shared/method/open-themes.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { tallyByCode } from '../../../shared/tally/tally-by-code.ts'

const STAMP = '0197f0000000-0000-a'
const CODES = [newCode('waste', STAMP, { key: 'BT2', nameNl: 'Schoon' }, 0), newCode('bins', STAMP, { key: 'BT2.1', nameNl: 'Afval', parentId: 'waste' }, 1), newCode('young', STAMP, { key: 'BT10', nameNl: 'Jeugd' }, 2), newCode('trust', STAMP, { key: 'BT13', nameNl: 'Gemeente' }, 3)]
const tally = tallyByCode({
  codes: CODES, sources: [{ ...newSource('s1', 's1', STAMP), group: 'resident', method: 'interview' }],
  codings: ['bins', 'young'].map((codeId, at) => ({ sourceId: 's1', codeId, start: at * 10, end: at * 10 + 5, speaker: null, tone: null, utterance: null, deleted: false })),
})
const feedback = (codeId: string, patch: Partial<Feedback> = {}): Feedback => ({ id: codeId, made: STAMP, changed: {}, deleted: false, codeId, outcome: 'later', why: '', date: null, by: '', ...patch })

describe('toldThemes()', () => {
  it('names the themes at the top in which something was told, also when only a code below was used', () => {
    expect(toldThemes(tally)).toEqual(['waste', 'young'])
  })
})

describe('openThemes()', () => {
  it('leaves out the themes that residents heard back about', () => {
    expect(openThemes(tally, [feedback('waste')])).toEqual(['young'])
  })

  it('holds a theme open when its row says nothing yet, was deleted, or is of another theme', () => {
    expect(openThemes(tally, [feedback('waste', { outcome: null, why: 'we zijn bezig' }), feedback('young', { deleted: true }), feedback('trust')])).toEqual(['waste', 'young'])
  })
})
