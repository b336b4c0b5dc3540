import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changeProfile, readFigureFile } from '../../apps-script/sidebar/figure-file.ts'
import { figuresOf } from '../../apps-script/sidebar/figures-of-file.ts'
import { ZILVERRIET } from '../../shared/demo/zilverriet.ts'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import type { BuiltAddOn } from './built-add-on.ts'

const folder = join(import.meta.dirname, '../../shared/demo')

/** What a person confirms of the reports and the survey of Zilverriet: a dash is no report, an empty cell is a kind that was not in use. */
const CONFIRMED = { '': 'not-possible', '-': 'nil', '.': 'not-published' } as const

const AREAS = ZILVERRIET.areas.map(({ code }) => code)

/** The figures of a sample file as the import wizard hands them over. */
export async function figuresOfSample(fileName: string): Promise<readonly PassiveRow[]> {
  const read = await readFigureFile(new File([new Uint8Array(readFileSync(join(folder, fileName)))], fileName), () => Promise.resolve({ profile: null, areas: AREAS }))
  if (!read.ok) throw new Error(`${fileName}: ${read.problem}`)
  const { missing } = read.file.profile
  const asked = Object.fromEntries(Object.entries(CONFIRMED).filter(([sign]) => missing[sign] === undefined || missing[sign] === 'ask' || sign === ''))
  return figuresOf(changeProfile(read.file, { missing: { ...missing, ...asked } }), '2026-05-14').rows
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
