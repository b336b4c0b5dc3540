import { safeParse } from 'valibot'
import { codebookName } from '../codebook/codebook-name.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { snapshotSchema } from '../snapshot/snapshot-schema.ts'
import { LONGEST_CELL, type CellValue } from './column.ts'
import { textHead } from './field-columns.ts'
import type { TabCells } from './record-rows.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** A sign before and behind every part: spreadsheets drop outer spaces, and read more into some first letters. */
const FENCE = '#'
const LONGEST_PART = LONGEST_CELL - 2 * FENCE.length

/** Momentopnamen: frozen tallies, one after another; nothing in it is ever written over. */
export const SNAPSHOTS_LAYOUT: TabLayout = {
  id: 'snapshots', title: { nl: 'Momentopnamen', en: 'Snapshots' }, headerRow: 1, computed: true,
  columns: [
    textHead('name', 'Naam', 'Name', 'Hoe deze momentopname heet. Een grote momentopname staat in meer regels.', 'What this snapshot is called. A large snapshot takes more rows.', 220),
    textHead('madeOn', 'Gemaakt op', 'Made on', 'Wanneer de tellingen zijn vastgezet.', 'When the tallies were frozen.', 140),
    textHead('by', 'Door', 'By', 'Wie hem maakte.', 'Who made it.', 140),
    textHead('note', 'Notitie', 'Note', 'Waarom op dit moment.', 'Why at this moment.', 300),
    textHead('codebook', 'Codeboek', 'Codebook', 'Versie van het codeboek, en zeven letters die bij precies deze inhoud horen.', 'Version of the codebook, and seven letters that belong to exactly this content.', 130),
    textHead('sources', 'Bronnen', 'Sources', 'Hoeveel bewonersbronnen meetelden, van alle bronnen.', 'How many resident sources were counted, of all sources.', 100),
    textHead('hash', 'Controlegetal', 'Checksum', 'Hoort bij precies deze momentopname: is er iets in veranderd, dan klopt het niet meer.', 'Belongs to exactly this snapshot: if anything in it was changed, it no longer fits.', 160),
    hiddenColumn('_id'), hiddenColumn('_part'), hiddenColumn('_data'),
  ],
}

/** A snapshot as it stands in the tab, before anybody checked it. */
export interface KeptSnapshot {
  readonly id: string
  /** What its first row shows; people may have written over it. */
  readonly name: string
  readonly madeOn: string
  readonly by: string
  readonly hash: string
  /** The text of the snapshot; null when a part of it is gone. */
  readonly text: string | null
  /** Index of its first row. */
  readonly row: number
}

/** A snapshot as text of plain signs only, of which the hash is taken. */
export function snapshotText(snapshot: Snapshot): string {
  return JSON.stringify(snapshot).replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The rows in which a snapshot is kept, cells by column id: what people read in the first, its text in as many as it takes. */
export function snapshotRows(snapshot: Snapshot, hash: string): readonly Readonly<Record<string, CellValue>>[] {
  const whole = snapshotText(snapshot)
  const count = Math.max(1, Math.ceil(whole.length / LONGEST_PART))
  const { id, name, madeOn, by, note, codebookVersion, codebookDigest, base, sources } = snapshot
  return Array.from({ length: count }, (_, part) => ({
    ...(part === 0
      ? { name, madeOn, by, note, codebook: codebookName(codebookVersion, codebookDigest), sources: `${base.residents.sources} / ${sources.length}`, hash }
      : { name: `↳ ${part + 1} / ${count}` }),
    _id: id, _part: `${part + 1} / ${count}`, _data: FENCE + whole.slice(part * LONGEST_PART, (part + 1) * LONGEST_PART) + FENCE,
  }))
}

/** The snapshots in the tab, in its order; rows of people's own are passed over. */
export function readSnapshotRows({ columnIds, rows }: TabCells): readonly KeptSnapshot[] {
  const at = new Map(columnIds.map((id, place) => [id, place]))
  const found = new Map<string, { readonly first: Omit<KeptSnapshot, 'text'>; readonly parts: Map<number, string>; count: number }>()
  rows.forEach((row, index) => {
    const cell = (id: string) => String(row[at.get(id) ?? -1] ?? '')
    const [part, count] = (/^(\d+) \/ (\d+)$/.exec(cell('_part')) ?? []).slice(1).map(Number)
    const id = cell('_id')
    if (id === '' || part === undefined || count === undefined) return
    const known = found.get(id)
    const first = { id, name: cell('name'), madeOn: cell('madeOn'), by: cell('by'), hash: cell('hash'), row: index }
    const one = known ?? { first, parts: new Map<number, string>(), count }
    if (!known) found.set(id, one)
    else if (part === 1) found.set(id, { ...one, first })
    const data = cell('_data')
    const fenced = data.length >= 2 && data.startsWith(FENCE) && data.endsWith(FENCE)
    if (fenced && !one.parts.has(part)) one.parts.set(part, data.slice(1, -1))
  })
  return [...found.values()].map(({ first, parts, count }) => {
    const all = Array.from({ length: count }, (_, part) => parts.get(part + 1) ?? null)
    return { ...first, text: all.includes(null) ? null : all.join('') }
  })
}

/** The snapshot in a text; null when it is none. */
export function parseSnapshot(whole: string): Snapshot | null {
  try {
    const parsed = safeParse(snapshotSchema, JSON.parse(whole))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
