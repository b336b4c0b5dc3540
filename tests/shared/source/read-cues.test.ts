import { describe, expect, it } from 'vitest'
import { speakersOf } from '../../../shared/source/cut-into-units.ts'
import { cutText } from '../../../shared/source/cut-text.ts'
import { proposeCutting } from '../../../shared/source/propose-cutting.ts'
import { cuesToTurns, readCues } from '../../../shared/source/read-cues.ts'

const vtt = (...cues: readonly string[]) => `WEBVTT\n\n${cues.map((cue, at) => `00:00:0${at}.000 --> 00:00:0${at + 1}.000 align:start\n${cue}`).join('\n\n')}\n`

describe('readCues()', () => {
  it.each([
    ['a voice tag', vtt('<v Noor>Ja <i>echt</i>.</v>'), [['00:00:00', 'Noor', 'Ja echt.']]],
    ['a voice tag with a class', vtt('<v.loud Noor Jansen>Ja.'), [['00:00:00', 'Noor Jansen', 'Ja.']]],
    ['a label', vtt('M: Wat zou u missen?'), [['00:00:00', 'M', 'Wat zou u missen?']]],
    ['a label on its own line', vtt('Speaker 2\nja ik kom', 'de deur niet meer uit'), [['00:00:00', 'Speaker 2', 'ja ik kom'], ['00:00:01', null, 'de deur niet meer uit']]],
    ['a name on its own line that comes back', vtt('Fatima\nja', 'Fatima\nnee', 'Fatima\ntoch'), [['00:00:00', 'Fatima', 'ja'], ['00:00:01', 'Fatima', 'nee'], ['00:00:02', 'Fatima', 'toch']]],
    ['two lines of words', vtt('ja ik kom\nde deur niet uit'), [['00:00:00', null, 'ja ik kom de deur niet uit']]],
    ['signs', vtt('&lt;zucht&gt; vis &amp; friet'), [['00:00:00', null, '<zucht> vis & friet']]],
    ['SubRip with its numbers and CRLF', '1\r\n00:01:02,500 --> 00:01:04,000\r\n{\\an8}<b>Goed</b> zo\r\n\r\n2\r\n00:01:05,000 --> 00:01:06,000\r\nD1: Ja\r\n', [['00:01:02', null, 'Goed zo'], ['00:01:05', 'D1', 'Ja']]],
    ['times without hours', 'WEBVTT\n\n01:02.500 --> 01:04.000\nja', [['00:01:02', null, 'ja']]],
    ['no notes, styles or cues without words', 'WEBVTT - titel\n\nNOTE\n00:00 wordt dit\n\nSTYLE\n::cue {}\n\n00:01.000 --> 00:02.000\n<i></i>\n', []],
    ['no clock time for a voice', vtt('17:30: dan is het donker'), [['00:00:00', null, '17:30: dan is het donker']]],
  ])('reads %s', (_what, text, expected) => {
    expect(readCues(text).map(({ time, speaker, words }) => [time, speaker, words])).toEqual(expected)
  })
})

describe('cuesToTurns()', () => {
  it('joins the cues of one speaker, and keeps the time of the first', () => {
    const text = cuesToTurns(readCues(vtt('Speaker 2\nja ik kom eigenlijk de deur niet meer uit sinds', 'de lift het niet doet he', 'Speaker 1\nsinds wanneer', 'Speaker 1\nis dat')))
    expect(text).toBe('[00:00:00] Speaker 2: ja ik kom eigenlijk de deur niet meer uit sinds de lift het niet doet he\n[00:00:02] Speaker 1: sinds wanneer is dat')
  })

  it('gives turns that are cut again as they were joined', () => {
    const text = cuesToTurns(readCues(vtt('<v Noor>Ja.', '<v Sam>Nee.', 'ook niet', '<v Noor>Jawel.')))
    const units = cutText(text, proposeCutting(text))
    expect(units.map((unit) => [unit.speaker, unit.time, text.slice(unit.wordsStart, unit.end)])).toEqual([['Noor', '00:00:00', 'Ja.'], ['Sam', '00:00:01', 'Nee. ook niet'], ['Noor', '00:00:03', 'Jawel.']])
    expect(speakersOf(units).map((speaker) => speaker.label)).toEqual(['Noor', 'Sam'])
  })

  it('begins a new turn after a long pause where nobody is named', () => {
    const cue = (time: string, words: string) => ({ time, speaker: null, words })
    expect(cuesToTurns([cue('00:00:01', 'een'), cue('00:00:05', 'twee'), cue('00:01:00', 'drie')])).toBe('[00:00:01] een twee\n[00:01:00] drie')
  })
})
