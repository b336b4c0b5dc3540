import type { codebookNl } from './codebook-nl.ts'

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences of the page Codebook in English. */
export const codebookEn: typeof codebookNl = {
  title: 'Codebook',
  summary: (codes) => (codes === 0 ? 'Still empty: choose a starter codebook' : number(codes, 'code', 'codes')),
  intro: 'With codes you say what a piece of text or a figure is about. Choose a starter codebook, or make a code yourself. All of it goes into the tab Codebook and can be changed there.',
  same: 'Do you pair a browser with the extension later? Then they are the same codes: nothing comes in twice.',
  starters: 'Starter codebooks',
  purposes: {
    BT: 'What residents talk about: cleanliness, nuisance, housing, meeting. The city’s figures fit to these. Begin here.',
    AB: 'What a neighbourhood already has: people, groups and places. Code a strength beside a theme.',
    WD: 'How people are doing: what they have, how they feel and whom they know.',
    PW: 'What an idea or plan would bring. For ideas, not for complaints.',
  },
  size: (codes) => number(codes, 'code', 'codes'),
  taste: 'Among them: ',
  choose: (name) => `Choose ${name}`,
  allThere: 'Is in Codebook.',
  someThere: (present, codes) => `${present} of ${codes} codes are there already. What you changed in them stays.`,
  add: 'Put into the tab Codebook',
  chooseFirst: 'Choose a codebook first.',
  added: (codes) => (codes === 0 ? 'Nothing was added: all codes were there already.' : `${number(codes, 'code', 'codes')} added to Codebook.`),
  undo: 'Don’t want them? In Codebook, tick Deleted, or delete the rows.',
  own: 'Make a code of your own',
  name: 'Name',
  nameFirst: 'Fill in a name first.',
  parent: 'Belongs to',
  top: 'nothing: at the top',
  definition: 'What does this code mean?',
  definitionHint: 'One or two sentences, so that everybody means the same by it.',
  make: 'Make the code',
  made: (label) => `‘${label}’ is in Codebook.`,
  there: (label) => `‘${label}’ was there already. Nothing was added.`,
  show: 'Show the tab',
  doubles: (keys) => `More than one code is called ${keys.join(', ')}. Give each a short name of its own in Codebook, or delete one. Until then Buurtstem cannot tell which code you mean.`,
  none: 'There are no codes in Codebook yet. Without codes there is nothing to choose or count here.',
  toCodebook: 'To Codebook',
  log: {
    starters: (names, codes) => `Starter codebook ${names.join(', ')}: ${number(codes, 'code', 'codes')} added`,
    own: (label) => `Code made: ${label}`,
  },
}
