import { expect, it } from 'vitest'
import { question, reason } from '../../../shared/passive/profile-proposal.ts'

it('reason() is about the whole file unless it names a column or sign', () => {
  expect(reason('decimal', 'decimal-seen', '5,6')).toEqual({ field: 'decimal', column: null, sign: null, code: 'decimal-seen', evidence: '5,6' })
  expect(reason('columns', 'column-name', 'jaar', { column: 2 })).toEqual({ field: 'columns', column: 2, sign: null, code: 'column-name', evidence: 'jaar' })
})

it('question() may be about a sign, or about the file itself', () => {
  expect(question('missing', 'dash-meaning', '43', '-')).toEqual({ field: 'missing', column: null, sign: '-', code: 'dash-meaning', evidence: '43' })
  expect(question(null, 'damaged-rows')).toEqual({ field: null, column: null, sign: null, code: 'damaged-rows', evidence: '' })
})
