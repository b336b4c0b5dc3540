import * as v from 'valibot'
import { CROSS_TAB_LAYOUT } from '../../shared/sheet/cross-tab-layout.ts'
import { crossTabChoiceSchema, plain } from '../../shared/sheet/cross-tab-choice.ts'
import { TALLY_LAYOUT } from '../../shared/sheet/tally-layout.ts'
import { SOURCE_METHODS } from '../../shared/source/source.ts'
import { withLock } from '../document-lock.ts'
import { goToRow, tabTitle } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { storedSources } from '../stored-words.ts'
import { stringsFor } from '../strings/strings-for.ts'
import type { TallyPage } from '../tally-protocol.ts'
import { crossTabChoice, keepCrossTabChoice, keepStrengthsFirst, strengthsFirst } from '../tally-settings.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { COMPUTED_TABS } from './computed-tables.ts'
import { shownCrossTab } from './cross-tab-tab.ts'
import { countAnew } from './refresh.ts'

const WAIT_MS = 25_000
/** Longer lists of places are no list to choose from. */
const MOST_OPTIONS = 300

const chosenSchema = v.object({ choice: crossTabChoiceSchema, strengthsFirst: v.boolean() })

/** What is chosen for Telling and Kruistabel, and what there is to choose from; changes nothing. */
export function tallyPage(): SidebarReply<TallyPage> {
  const sources = storedSources().filter(({ deleted, group }) => !deleted && group !== 'professional')
  const occurring = (texts: readonly (string | null)[]) => [...new Set(texts.map(plain))].filter((text) => text !== null).sort().slice(0, MOST_OPTIONS)
  return said({
    choice: crossTabChoice(shownCrossTab()), strengthsFirst: strengthsFirst(),
    methods: SOURCE_METHODS.filter((method) => sources.some((source) => source.method === method)),
    areas: occurring(sources.map(({ areaCode }) => areaCode)), places: occurring(sources.map(({ place }) => place)),
    tab: tabTitle(CROSS_TAB_LAYOUT) ?? CROSS_TAB_LAYOUT.title[workbookLanguage()],
  })
}

/** Remembers a choice, writes Telling and Kruistabel by it, and shows the latter. */
export function makeCrossTab(given: unknown): SidebarReply<TallyPage> {
  const chosen = v.safeParse(chosenSchema, given)
  if (!chosen.success) return refused('not-readable')
  const done = withLock(WAIT_MS, () => {
    keepCrossTabChoice(chosen.output.choice)
    keepStrengthsFirst(chosen.output.strengthsFirst)
    const { log, tallies } = stringsFor(workbookLanguage())
    countAnew(COMPUTED_TABS.filter(({ layout }) => layout.id === TALLY_LAYOUT.id || layout.id === CROSS_TAB_LAYOUT.id), tallies.logged, log.bySidebar)
    goToRow(CROSS_TAB_LAYOUT, 0)
    return true
  })
  return done ? tallyPage() : refused('busy')
}
