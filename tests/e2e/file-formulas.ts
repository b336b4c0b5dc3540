import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'

/** Every formula that stands in the cells of a workbook's file. */
export async function formulasIn(path: string): Promise<readonly string[]> {
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)))
  return sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []))
}
