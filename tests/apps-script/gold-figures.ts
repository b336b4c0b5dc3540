import { join } from 'node:path'
import { confirmedTable } from '../../apps-script/local/sample/sample-figures.ts'
import { figuresOf } from '../../apps-script/sidebar/figures-of-file.ts'
import { ZILVERRIET } from '../../shared/demo/zilverriet.ts'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import type { BuiltAddOn } from './built-add-on.ts'

const folder = join(import.meta.dirname, '../../shared/demo')

/** The figures of a sample file as the import wizard hands them over. */
export async function figuresOfSample(fileName: string): Promise<readonly PassiveRow[]> {
  return figuresOf(await confirmedTable(folder, ZILVERRIET.passiveFiles.find((table) => table.fileName === fileName)!), '2026-05-14').rows
}

/** Imports figures as the sidebar does, and takes every proposal for a link. */
export function importAndLink(addOn: BuiltAddOn, rows: readonly PassiveRow[]): void {
  for (let from = 0; from < rows.length; from += 500) {
    const reply = addOn.call('importFigures', { fileName: rows[from]!.importName, rows: rows.slice(from, from + 500), last: from + 500 >= rows.length }) as { readonly ok: boolean }
    if (!reply.ok) throw new Error(`the figures were not taken: ${JSON.stringify(reply)}`)
  }
  const state = addOn.call('readCrosswalk') as { readonly value: { readonly indicators: readonly { readonly id: string; readonly proposals: readonly string[] }[] } }
  addOn.call('linkIndicators', state.value.indicators.flatMap(({ id, proposals: [first] }) => (first === undefined ? [] : [{ indicatorId: id, codeId: first }])))
}
