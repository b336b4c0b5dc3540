import { migrationsFrom } from '../shared/sheet/migrations.ts'
import { SCHEMA_VERSION } from '../shared/sheet/schema-version.ts'
import { logLine } from './activity-log.ts'
import { copyTab } from './copy-tab.ts'
import { ensureTab, momentText } from './sheets.ts'
import { stringsFor } from './strings/strings-for.ts'
import { LAYOUTS } from './tabs.ts'
import { workbookLanguage } from './workbook-language.ts'
import { keepVersion, keptVersion } from './workbook-version.ts'

/**
 * Brings the tabs of a workbook that an older add-on made up to date: each tab that changes is copied first, with the day in the copy's
 * name, and Logboek says so. Costs nothing where the workbook is up to date or new. When it breaks off, the next run begins it again.
 */
export function migrateWorkbook(): void {
  const steps = migrationsFrom(keptVersion())
  if (steps.length === 0) return
  const language = workbookLanguage()
  const { care } = stringsFor(language)
  const day = momentText(new Date()).slice(0, 10)
  const changing = LAYOUTS.filter(({ id }) => steps.some(({ tabs }) => tabs.includes(id)))
  const copies = changing.flatMap((layout) => copyTab(layout, (title) => care.copyOf(title, day)) ?? [])
  for (const layout of changing) ensureTab(layout, language)
  logLine(care.migrated(keptVersion(), SCHEMA_VERSION, copies), care.byItself)
  keepVersion()
}
