import { expect, it } from 'vitest'
import { fileFormula, ownFormula } from '../../../apps-script/local/custom-formula-cell.ts'

it.each([
  ['BUURTSTEM_TELLING(B1:B9,A1:A9)', 'Code', 'IFERROR(__xludf.DUMMYFUNCTION("BUURTSTEM_TELLING(B1:B9,A1:A9)"),"Code")'],
  ['SUM(buurtstem_wilson(1,"a""b"))', 0.5, 'IFERROR(__xludf.DUMMYFUNCTION("SUM(buurtstem_wilson(1,""a""""b""))"),0.5)'],
  ['SUM(A1:A2)', 3, 'SUM(A1:A2)'],
])('fileFormula() writes %s so that other programs show its value, and ownFormula() reads it back', (formula, value, written) => {
  expect(fileFormula(formula, value)).toBe(written)
  expect(ownFormula(written)).toBe(formula)
})

it('fileFormula() keeps within what a file holds, and ownFormula() leaves what another program wrote', () => {
  const long = `BUURTSTEM_TALLY(${'A1:A9,'.repeat(100)}B1)`
  expect(ownFormula(fileFormula(long, '😀'.repeat(300)))).toBe(long)
  expect(fileFormula(long, '😀'.repeat(300)).match(/"[^"]{251,}"/)).toBeNull()
  expect(fileFormula(`BUURTSTEM_TALLY(${'A1:A9,'.repeat(2_000)}B1)`, 1)).not.toContain('IFERROR')
  expect(ownFormula('IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B2)"),1)')).toBe('IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B2)"),1)')
})
