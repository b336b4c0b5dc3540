import type { Strings } from './nl.ts'

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Every sentence of the menu, the tabs and the log that a person reads, in English. */
export const en: Strings = {
  menu: {
    title: 'Buurtstem',
    openSidebar: 'Open the sidebar',
    refresh: 'Refresh Tally and Joint display',
    setUp: 'Set up the tabs',
  },
  sidebarTitle: 'Buurtstem',
  done: {
    setUp: (made) => (made === 0 ? 'All tabs are already there.' : `${number(made, 'tab', 'tabs')} made. Open the sidebar to pair a browser.`),
    refreshed: 'Tally and Joint display are up to date.',
    busy: 'Buurtstem was busy with something else. Try again in a moment; nothing is lost.',
    failed: (detail) => `This did not work. Nothing was thrown away. Message: ${detail}`,
  },
  computed: {
    fresh: 'Up to date.',
    stale: 'OUT OF DATE: something changed since this table was made. Choose Buurtstem › Refresh Tally and Joint display.',
    never: 'Not made yet. Choose Buurtstem › Refresh Tally and Joint display.',
  },
  problems: {
    required: 'Something must stand here. Fill in the cell.',
    'unknown-code': 'This code is not in the codebook, or several fit. Type the code as it stands in Codebook.',
    'not-a-choice': 'This is none of the choices. Choose a word from the list in the cell.',
    'not-a-number': 'This is not a number. Type digits only.',
    'not-a-date': 'This is not a date. Type for example 14-5-2025.',
    'not-a-flag': 'Tick the box or untick it.',
    'too-long': 'This text is too long for one cell. Make it shorter.',
    'no-record': 'The hidden data of this row are gone. Bring them back with Edit › Undo or the version history; otherwise the extension mends the row when it sends it again.',
    'damaged-record': 'The hidden data of this row are damaged. Bring them back with Edit › Undo or the version history.',
    duplicate: 'This row is there twice. The upper one counts; delete this row if it is a copy.',
    'not-made-here': 'In this tab the extension makes the rows. Move what you typed to a column of your own or another tab.',
  },
  log: {
    setUp: (made) => `Tabs set up: ${made} made`,
    refreshed: 'Tally and Joint display refreshed',
    pushed: (changed, refused) => `${number(changed, 'change', 'changes')} received${refused > 0 ? `, ${refused} refused` : ''}`,
    refused: (code) => `Message refused: ${code}`,
    unknownDevice: 'unknown device',
    paired: (label) => `Device paired: ${label}`,
    revoked: (label) => `Device revoked: ${label}`,
    imported: (file, added, updated, refused) => `${file} imported: ${added} new, ${updated} updated${refused > 0 ? `, ${refused} refused` : ''}`,
    linked: (count) => `${number(count, 'link', 'links')} made`,
    unlinked: 'Link removed',
    byMenu: 'menu',
    bySidebar: 'sidebar',
  },
}
