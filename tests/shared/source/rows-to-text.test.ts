import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMN_USES } from '../../../shared/source/answer-table.ts'
import { cutText } from '../../../shared/source/cut-text.ts'
import { rowsToText } from '../../../shared/source/rows-to-text.ts'

const survey = {
  header: ['nr', 'leeftijd', 'Wat is hier fijn?', 'Zorgen', 'naam'],
  rows: [
    ['034', '35-49', 'plein', 'afval bij glasbak\r\nen harde muziek', 'Jan'],
    ['035', '24', 'n.v.t.', '', 'Els'],
    ['034', '', 'de bakker', '-', 'Bo'],
  ],
}

describe('rowsToText()', () => {
  const made = rowsToText(survey, ['id', 'closed', 'open', 'open', 'out'])

  it('gives a block a row and a line an answer, with nothing in it but the words', () => {
    expect(made.text).toBe('plein\nafval bij glasbak\nen harde muziek\n\nde bakker')
  })

  it('knows of each answer whose it is and what was asked', () => {
    expect(made.pieces.map((piece) => [piece.speaker, piece.heading, made.text.slice(piece.start, piece.end)])).toEqual([
      ['034', 'Wat is hier fijn?', 'plein'], ['034', 'Zorgen', 'afval bij glasbak\nen harde muziek'], ['034 (2)', 'Wat is hier fijn?', 'de bakker'],
    ])
  })

  it('keeps closed columns as attributes, and age as a band; what is left out is nowhere', () => {
    expect(made.respondents).toEqual([{ label: '034', attributes: [{ name: 'leeftijd', value: '35-49' }] }, { label: '035', attributes: [{ name: 'leeftijd', value: '24' }] }, { label: '034 (2)', attributes: [] }])
    expect(made.speakers).toEqual([{ label: '034', role: 'respondent', ageBand: '35-49' }, { label: '034 (2)', role: 'respondent', ageBand: null }])
    expect(JSON.stringify(made)).not.toMatch(/Jan|Els|"Bo"/)
  })

  it('counts per question who answered, who was asked, and the rows', () => {
    expect(made.answered).toEqual([{ question: 'Wat is hier fijn?', answers: 2, asked: 3, of: 3 }, { question: 'Zorgen', answers: 1, asked: 2, of: 3 }])
  })

  it('numbers the rows where no column is the label, and lists no voices where there are too many for a card', () => {
    const many = rowsToText({ header: ['Q'], rows: Array.from({ length: 500 }, (_, at) => [`antwoord ${at}`]) }, ['open'])
    expect(many.speakers).toEqual([])
    expect([many.pieces[0]!.speaker, many.pieces[499]!.speaker]).toEqual(['1', '500'])
  })

  it('makes pieces that are cut as they were made, whatever the table', () => {
    const cell = fc.constantFrom('', '-', 'ja', 'a\nb', 'a\n\n\nb', ' x ', '\u0000', '\n')
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 4 })), fc.array(fc.constantFrom(...COLUMN_USES), { minLength: 3, maxLength: 3 }), (rows, uses) => {
      const { text, pieces } = rowsToText({ header: ['a', 'b', 'c'], rows }, uses)
      const units = cutText(text, { kind: 'row', pieces })
      expect(units.length).toBe(pieces.length)
      expect(units.every((unit) => text.slice(unit.start, unit.end).trim() !== '')).toBe(true)
      expect(text).not.toMatch(/\n{3}|^\n|\n$/)
    }))
  })
})
