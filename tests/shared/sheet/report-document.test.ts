import { expect, it } from 'vitest'
import { textOfDocument } from '../../../shared/sheet/report-document.ts'

it('textOfDocument() holds every text of every kind of part', () => {
  expect(textOfDocument({ language: 'nl', title: 'a', blocks: [
    { kind: 'heading', level: 2, text: 'b' }, { kind: 'paragraph', text: 'c' }, { kind: 'notice', lines: ['d'] }, { kind: 'list', items: ['e'] },
    { kind: 'quote', words: 'f', origin: 'g' }, { kind: 'table', caption: 'h', head: ['i'], rows: [['j']] },
  ] }).split('\n')).toEqual([...'abcdefghij'])
})
