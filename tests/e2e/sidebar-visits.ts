import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import type { InnerPage } from '../../apps-script/sidebar/page.ts'
import { stringsFor } from '../../apps-script/strings/strings-for.ts'
import type { Leave, SidebarKeys } from './sidebar-tour.ts'

const { sidebar: words, tallies } = stringsFor('nl')
const demo = (name: string) => join(import.meta.dirname, '../../shared/demo', name)
const square = (code: string, x: number) => ({ type: 'Feature', properties: { Buurt_code: code }, geometry: { type: 'Polygon', coordinates: [[[x, 52], [x + 0.01, 52], [x + 0.01, 52.01], [x, 52.01], [x, 52]]] } })
const MAP = { name: 'buurten.geojson', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [square('QA01', 4.9), square('QA02', 4.91)] })) }

/** What a person does on a page of the sidebar, with the whole sample behind it. */
export interface Visit {
  /** What a person fills in before everything on the page is tried, and what they do by hand. */
  readonly before?: (at: At) => Promise<void>
  /** What is not tried by the way. */
  readonly leave?: Leave
  /** What it says on purpose when something is tried. */
  readonly alarm?: RegExp
  /** What follows what was tried. */
  readonly after?: (at: At) => Promise<void>
  /** What the page says in the end. */
  readonly says: string | RegExp
}

/** A sidebar that is open, and the keyboard in it. */
export interface At {
  readonly page: Page
  readonly frame: Frame
  readonly keys: SidebarKeys
  /** Looks for what keeps people out of what is shown now. */
  readonly look: (name: string) => Promise<void>
  /** Presses a button that opens the system's window for a file, and gives it one. */
  readonly file: (button: string, file: Parameters<Page['setInputFiles']>[1]) => Promise<void>
}

/** The keyboard stands where what was pressed has led. */
async function onto(keys: SidebarKeys, name: string): Promise<void> {
  const stop = await keys.at()
  if (stop?.name !== name) throw new Error(`the keyboard is on ‘${stop?.name ?? 'nothing'}’, and not on ‘${name}’`)
}

const { figures, links, people } = words
/** One visit for every page that there is. */
export const VISITS: Readonly<Record<InnerPage, Visit>> = {
  devices: {
    before: ({ keys }) => keys.type(words.devices.name, 'Laptop Fatima'),
    leave: (_, name) => name === words.yes,
    alarm: /intrekken\?/,
    after: async ({ keys }) => {
      await keys.enter(words.devices.revoke)
      // What cannot be taken back asks first, and Enter alone says no.
      await onto(keys, words.no)
      await keys.press('Shift+Tab')
      await keys.enter(words.yes)
    },
    says: words.devices.revoked,
  },
  codebook: { before: ({ keys }) => keys.type(words.codebook.name, 'Koffie als haakje'), says: /Koffie als haakje’ staat in Codeboek/u },
  figures: {
    before: async ({ keys, file, frame, look }) => {
      await keys.enter(figures.tabRead)
      await frame.getByText(figures.empty).waitFor()
      await file(figures.choose, demo('P09_corporatie_overlast.xlsx'))
      await onto(keys, figures.personsTitle)
      await keys.enter(figures.another)
      await file(figures.choose, demo('P07_leefbaarometer.csv'))
      for (const title of [figures.checkTitle, figures.columnsTitle]) {
        await onto(keys, title)
        await look(title)
        if (title === figures.columnsTitle) {
          await keys.to(figures.confirm)
          await keys.press('Space')
          for (const sign of await frame.locator('select:has(option[value="ask"]:checked)').all()) {
            await sign.focus()
            await keys.press('ArrowDown')
          }
        }
        await keys.enter(figures.next)
      }
      await onto(keys, figures.figuresTitle)
      await look(figures.figuresTitle)
      await keys.enter(words.previousStep)
      await keys.enter(words.previousStep)
      await keys.enter(figures.next)
      await keys.to(figures.confirm)
      await keys.press('Space')
      await keys.enter(figures.next)
      await keys.enter(figures.import)
    },
    leave: (_, name) => [figures.another, figures.toLinks].includes(name),
    says: figures.doneTitle,
  },
  links: {
    before: async ({ keys }) => {
      await keys.to(links.choose)
      await keys.press('ArrowDown')
      await keys.enter(links.add)
    },
    leave: (kind, name) => kind === 'button' && name === links.add,
    says: links.linkedTitle,
  },
  answers: { says: words.answers.nothing },
  tally: { says: tallies.cross.remembered },
  numbers: { says: tallies.numbers.none['no-number'] },
  coverage: { says: words.coverage.saved },
  display: { says: words.display.done },
  charts: { says: words.charts.made },
  map: { before: ({ file }) => file(words.map.choose, MAP), leave: (_, name) => name === words.map.other, says: words.map.mapHint },
  readiness: { says: people.readiness.pointsTitle },
  promises: { says: people.promises.open(1) },
  snapshots: { before: ({ keys }) => keys.type(people.snapshots.name, 'Stap 3'), says: people.snapshots.made('Stap 3') },
  professionals: {
    before: ({ keys }) => keys.type(words.professionals.paste, 'BT2;2025;12;6'),
    leave: (_, name) => name === words.professionals.chooseFile,
    says: words.professionals.taken(1, 0),
  },
  exports: { says: /^Gedownload: / },
  // The last one: the workbook goes on in English.
  more: {
    leave: (kind) => kind === 'choice',
    after: async ({ keys }) => {
      await keys.to(words.more.language)
      await keys.press('ArrowDown')
      await keys.calm()
    },
    says: stringsFor('en').sidebar.more.privacyTitle,
  },
}
