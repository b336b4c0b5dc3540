import type { CodingStrings } from './nl.ts'

/** What the extension says while a person codes, in English. */
export const en: CodingStrings = {
  palette: {
    label: 'Code this segment',
    search: 'Search for a code',
    placeholder: 'Type a few letters',
    list: 'Codes',
    onPassage: 'Coded already',
    removeCode: (code) => `Remove coding ${code}`,
    newCode: (name) => `Propose a new code: ‘${name}’`,
    noMatch: 'No code with these letters.',
    emptyCodebook: 'Your codebook is empty. Type a name to propose a code.',
    proposed: 'proposed',
    chosen: 'is there already',
    keys: 'Enter codes · Shift+Enter one more code · Esc closes',
    close: 'Close',
    opened: 'Segment selected. Type letters of a code, or press arrow down.',
    openedOnCoded: (codes) => `Coded segment: ${codes}. Type letters of a code, or press arrow down.`,
    results: (count) => (count === 0 ? 'No codes found.' : `${count} ${count === 1 ? 'code' : 'codes'} found.`),
  },
  said: {
    coded: (code) => `Coded: ${code}.`,
    removed: (code) => `Coding ${code} removed.`,
    already: (code) => `This segment has the code ${code} already.`,
    undo: 'Undo',
    undone: 'Undone.',
  },
  printed: 'Coded passages on this page',
  failures: {
    'unknown-code': 'This code is no longer in the codebook.',
    'unknown-coding': 'This coding does not exist any more.',
    'storage-full': 'The storage of your browser is full: this was not kept. Make room and try again.',
    'nothing-to-undo': 'There is nothing to undo.',
    'still-used': 'This stays: it has been coded with already.',
    interrupted: 'Buurtstem has just been restarted. Reload the page and click the Buurtstem button.',
    other: 'Keeping this did not succeed. What you did before still stands. Try again.',
  },
}
