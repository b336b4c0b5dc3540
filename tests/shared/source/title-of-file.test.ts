import { expect, it } from 'vitest'
import { titleOfFile } from '../../../shared/source/title-of-file.ts'

it.each([['T01_groepsgesprek_ouders.txt', 'T01 groepsgesprek ouders'], ['map/verslag 2.1.docx', 'verslag 2.1'], ['zonder ending', 'zonder ending'], ['.txt', '.txt'], [`${'a'.repeat(300)}.txt`, 'a'.repeat(200)]])('names %j %j', (name, title) => {
  expect(titleOfFile(name)).toBe(title)
})
