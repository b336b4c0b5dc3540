import { expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { CODEBOOK_TAB } from '../../../shared/sheet/record-tabs.ts'
import { storedRecords } from '../../../shared/sheet/stored-records.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

it('storedRecords() gives what was written and passes over what cannot be read', () => {
  const code = newCode('c1', nextStamp(null, 1_000, 'd1'), { key: 'BT1', nameNl: 'Fysiek' }, 0)
  const rows = [['x', JSON.stringify(code)], ['y', '{"id":'], ['z', '{"id":"c2"}'], ['', '']]
  expect(storedRecords(CODEBOOK_TAB, { columnIds: [null, '_record'], rows })).toEqual([code])
  expect(storedRecords(CODEBOOK_TAB, { columnIds: [null, null], rows })).toEqual([])
})
