import type { PageStrings } from './nl.ts'

/** What the extension says inside a page that a person codes, in English. */
export const en: PageStrings = {
  strip: {
    noSelection: 'Select a piece of text on the page first.',
    isFrame: 'This frame is a page of its own: open it in a new tab to code there.',
    isField: 'Text in a field cannot be coded.',
    textChanged: (orphans) =>
      orphans === 1 ? 'One coded segment cannot be found any more. It is listed in the side panel.' : `${orphans} coded segments cannot be found any more. They are listed in the side panel.`,
  },
  orphaned: {
    why: 'Buurtstem was updated or switched off. Your codes are kept. Reload this page to go on coding.',
    reload: 'Reload',
    close: 'Close',
  },
  label: { unknownCode: 'unknown code' },
}
