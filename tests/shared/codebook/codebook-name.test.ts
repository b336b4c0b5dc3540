import { expect, it } from 'vitest'
import { codebookName } from '../../../shared/codebook/codebook-name.ts'

it('codebookName() says version and digest', () => {
  expect(codebookName(37, '0httkcb')).toBe('v37 · 0httkcb')
})
