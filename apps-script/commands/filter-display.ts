import * as v from 'valibot'
import { displayFilterSchema, fitsFilter, type DisplayFilter } from '../../shared/sheet/display-filter.ts'
import { isTallyable, SOURCE_METHODS } from '../../shared/source/source.ts'
import type { DisplayChoices } from '../display-protocol.ts'
import { withLock } from '../document-lock.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { storedSources } from '../stored-words.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { personLanguage } from '../workbook-language.ts'
import { readDisplayFilter, writeDisplayFilter } from './display-filter.ts'
import { refresh } from './refresh.ts'

const WAIT_MS = 25_000

/** What Confrontatie can be filtered by: the areas, methods and steps of the resident sources. */
export function displayChoices(): SidebarReply<DisplayChoices> {
  return said(choicesOf(readDisplayFilter()))
}

/** Keeps a filter in the workbook and counts anew. */
export function filterDisplay(given: unknown): SidebarReply<DisplayChoices> {
  const filter = v.safeParse(displayFilterSchema, given)
  if (!filter.success) return refused('not-readable')
  if (!withLock(WAIT_MS, () => writeDisplayFilter(filter.output))) return refused('busy')
  const how = refresh(stringsFor(personLanguage()).log.bySidebar)
  return how === 'busy' ? refused('busy') : said(choicesOf(filter.output))
}

function choicesOf(filter: DisplayFilter): DisplayChoices {
  const sources = storedSources().filter((source) => isTallyable(source) && source.group === 'resident')
  const values = (kept: readonly string[], of: (source: (typeof sources)[number]) => string | null) => [...new Set([...sources.flatMap((source) => of(source) ?? []), ...kept])].sort()
  const methods = new Set([...sources.map(({ method }) => method), ...filter.methods])
  return {
    filter, areas: values(filter.areas, ({ areaCode }) => areaCode), methods: SOURCE_METHODS.filter((method) => methods.has(method)), steps: values(filter.steps, ({ step }) => step),
    sources: sources.length, fitting: sources.filter((source) => fitsFilter(filter, source)).length,
  }
}
