import type { Words } from './point-of.ts'

/** One thing a person does with mouse or keys. */
export type Step =
  | { readonly drag: readonly [from: Words, to: Words]; readonly backwards?: true; readonly with?: string }
  | { readonly double: Words }
  | { readonly triple: Words }
  | { readonly click: Words; readonly with?: string }
  /** A click right behind the last letter. */
  | { readonly clickAfter: Words; readonly with?: string }
  | { readonly keys: string; readonly times?: number }

/** How something is selected on the page ‘selecties’, and what is stored as the quote. */
export interface SelectionCase {
  readonly name: string
  readonly steps: readonly Step[]
  readonly quote: string
  /** Needs the caret that F7 switches on. */
  readonly caret?: true
  /** What is selected stands in a frame. */
  readonly inFrame?: true
  readonly only?: 'Chromium' | 'Firefox'
}

const w = (words: string, nth = 0): Words => ({ words, nth })
const drag = (from: string, to: string) => ({ drag: [w(from), w(to)] }) as const

export const SELECTION_CASES: readonly SelectionCase[] = [
  { name: 'a word by a double click', steps: [{ double: w('weken') }], quote: 'weken' },
  { name: 'a word of two elements by a double click', steps: [{ double: w('den') }], quote: 'middenin' },
  { name: 'a word with soft hyphens by a double click', steps: [{ double: w('vuil\u00adcont') }], quote: 'huis\u00advuil\u00adcontainer' },
  { name: 'a word with a straight apostrophe by a double click', steps: [{ double: w("foto's") }], quote: "foto's" },
  { name: 'a word with a curly apostrophe by a double click', steps: [{ double: w('zo’n') }], quote: 'zo’n' },
  { name: 'a name with a hyphen by a double click', steps: [{ double: w('Heksenkolk', 1) }], quote: 'Noord-Heksenkolk' },
  { name: 'a word behind which a no-break space stands', steps: [{ double: w('gezien') }], quote: 'gezien' },
  { name: 'a paragraph by a triple click', steps: [{ triple: w('stil en') }], quote: 'De lift staat al drie weken stil en niemand belt ons terug.' },
  { name: 'a paragraph with folded white space by a triple click', steps: [{ triple: w('groener') }], quote: 'De moestuin achter de oude melkfabriek is middenin de winter groener dan ooit, zegt de buurvrouw van nummer acht.' },
  { name: 'a heading by a triple click', steps: [{ triple: w('Bewonersbrief') }], quote: 'Bewonersbrief van de Heksenkolk' },
  { name: 'a point with points below it by a triple click', steps: [{ triple: w('straat is donker') }], quote: 'De straat is donker' },
  { name: 'the last point of a list within by a triple click', steps: [{ triple: w('achter de school') }], quote: 'en achter de school' },
  { name: 'a line that ends in a line break by a triple click', steps: [{ triple: w('Tweede regel') }], quote: 'Tweede regel van het vers.' },
  { name: 'a preformatted line by a triple click', steps: [{ triple: w('opening door') }], quote: 'opening door de voorzitter' },
  { name: 'a cell by a triple click', steps: [{ triple: w('twaalf') }], quote: 'twaalf meldingen' },
  { name: 'the last cell of a table by a triple click', steps: [{ triple: w('Rustig gebleven') }], quote: 'Rustig gebleven dit jaar' },
  { name: 'a column beside another by a triple click', steps: [{ triple: w('Linkerkolom') }], quote: 'Linkerkolom met een klacht over de geur.' },
  { name: 'a paragraph without a box around it by a triple click', steps: [{ triple: w('zonder doos') }], quote: 'Een alinea zonder doos om zich heen.' },
  { name: 'a paragraph before something folded away by a triple click', steps: [{ triple: w('voorlaatste') }], quote: 'De voorlaatste alinea eindigt netjes met een punt.' },
  { name: 'a right-to-left paragraph by a triple click', steps: [{ triple: w('مغلقة') }], quote: 'الحديقة مغلقة منذ أسبوعين ولا أحد يجيب.' },
  { name: 'words dragged over', steps: [drag('drie', 'stil')], quote: 'drie weken stil' },
  { name: 'words dragged over backwards', steps: [{ ...drag('drie', 'stil'), backwards: true }], quote: 'drie weken stil' },
  { name: 'two paragraphs dragged over', steps: [drag('niemand', 'moestuin')], quote: 'niemand belt ons terug.\nDe moestuin' },
  { name: 'two paragraphs dragged over backwards', steps: [{ ...drag('niemand', 'moestuin'), backwards: true }], quote: 'niemand belt ons terug.\nDe moestuin' },
  { name: 'white space at both ends', steps: [drag(' drie weken ', ' drie weken ')], quote: 'drie weken' },
  { name: 'a passage that ends at the start of the next paragraph', steps: [{ click: w('belt ons') }, { click: w('De moestuin'), with: 'Shift' }], quote: 'belt ons terug.' },
  { name: 'a passage that starts at the end of the paragraph before', steps: [{ clickAfter: w('ons terug.') }, { clickAfter: w('De moestuin'), with: 'Shift' }], quote: 'De moestuin' },
  { name: 'cells of one row', steps: [drag('Kolkweg', 'twaalf meldingen')], quote: 'Kolkweg\ttwaalf meldingen' },
  { name: 'cells of one row backwards', steps: [{ ...drag('Kolkweg', 'twaalf meldingen'), backwards: true }], quote: 'Kolkweg\ttwaalf meldingen' },
  { name: 'cells over two rows', steps: [drag('twaalf', 'Melkpad')], quote: 'twaalf meldingen\tHet wordt drukker\nMelkpad' },
  { name: 'from a cell to the paragraph below the table', steps: [drag('Rustig', 'Na de tabel')], quote: 'Rustig gebleven dit jaar\nNa de tabel' },
  { name: 'two columns beside each other', steps: [drag('over de geur', 'Rechterkolom')], quote: 'over de geur.\nRechterkolom' },
  { name: 'over a part that is hidden', steps: [drag('staat hier', 'een zin')], quote: 'staat hier een zin' },
  { name: 'over a script and a hidden paragraph', steps: [drag('belt', 'Bij de huis')], quote: 'belt ons terug.\nDe moestuin achter de oude melkfabriek is middenin de winter groener dan ooit, zegt de buurvrouw van nummer acht.\nBij de huis' },
  { name: 'over a mark of a footnote', steps: [drag('De sluis', 'voorjaar')], quote: 'De sluis[1] wordt dit voorjaar' },
  { name: 'lines of code with numbers that cannot be selected', steps: [drag('eerst de poort', 'dan de bel')], quote: 'eerst de poort openen\n2dan de bel' },
  { name: 'over a button that cannot be selected', steps: [drag('Wij willen', 'gewoon antwoord')], quote: 'Wij willen Reageer gewoon antwoord' },
  { name: 'a face of several signs, whole', steps: [drag('feest 👩‍👩‍👧', 'feest 👩‍👩‍👧')], quote: 'feest 👩‍👩‍👧' },
  { name: 'Arabic in a Dutch line, dragged over', steps: [drag('bakker zei', 'tegen iedere')], quote: 'bakker zei أهلا وسهلا بكم tegen iedere' },
  { name: 'an Arabic word by a double click', steps: [{ double: w('مغلقة') }], quote: 'مغلقة' },
  { name: 'more by Shift and arrow', steps: [{ double: w('drie') }, { keys: 'Shift+ArrowRight', times: 6 }], quote: 'drie weken' },
  { name: 'more by Shift and arrow, and into the palette at once', steps: [{ double: w('drie') }, { keys: 'Shift+ArrowRight', times: 6 }, { keys: 'ArrowDown' }], quote: 'drie weken' },
  { name: 'a word and one more letter', steps: [{ double: w('drie') }, { keys: 'Shift+ArrowRight', times: 2 }], quote: 'drie w' },
  { name: 'more by words', steps: [{ double: w('drie') }, { keys: 'Control+Shift+ArrowRight', times: 2 }], quote: 'drie weken stil' },
  { name: 'to the end of the line by keys', steps: [{ double: w('belt') }, { keys: 'Shift+End' }], quote: 'belt ons terug.' },
  { name: 'back to the begin of the line by keys', steps: [{ click: w('weken') }, { keys: 'Shift+Home' }], quote: 'De lift staat al drie', caret: true },
  { name: 'into the next paragraph by keys', steps: [{ double: w('terug') }, { keys: 'Control+Shift+ArrowRight', times: 3 }], quote: 'terug.\nDe moestuin', only: 'Firefox' },
  { name: 'into the next paragraph by keys', steps: [{ double: w('terug') }, { keys: 'Control+Shift+ArrowRight', times: 4 }], quote: 'terug.\nDe moestuin', only: 'Chromium' },
  { name: 'by a caret and arrows', steps: [{ click: w('drie weken') }, { keys: 'Shift+ArrowRight', times: 10 }], quote: 'drie weken', caret: true },
  { name: 'by a caret backwards', steps: [{ clickAfter: w('drie weken') }, { keys: 'Shift+ArrowLeft', times: 10 }], quote: 'drie weken', caret: true },
  { name: 'by a caret up to the next paragraph’s start', steps: [{ click: w('ons terug') }, { keys: 'Shift+End' }, { keys: 'Shift+ArrowRight' }], quote: 'ons terug.', caret: true },
  { name: 'a click, and another with Shift', steps: [{ click: w('drie weken') }, { clickAfter: w('belt ons'), with: 'Shift' }], quote: 'drie weken stil en niemand belt ons' },
  { name: 'a word in a shadow tree by a double click', steps: [{ double: w('kade', 1) }], quote: 'kade' },
  { name: 'a paragraph in a shadow tree by a triple click', steps: [{ triple: w('Schaduwtekst') }], quote: 'Schaduwtekst over de kade en de haring.' },
  { name: 'words in a shadow tree dragged over backwards', steps: [{ ...drag('Schaduwtekst', 'en de haring'), backwards: true }], quote: 'Schaduwtekst over de kade en de haring' },
  { name: 'a paragraph in a shadow tree within another', steps: [{ triple: w('Diep in de') }], quote: 'Diep in de schaduw ligt het oude veer.' },
  { name: 'words in a slot', steps: [drag('Zij verkoopt', 'jaar haring')], quote: 'Zij verkoopt al dertig jaar haring' },
  { name: 'from a slot into the shadow tree around it', steps: [drag('haring op de', 'Schaduwtekst')], quote: 'haring op de kade.\nSchaduwtekst' },
  { name: 'from the page into a slot', steps: [drag('ولا أحد', 'verkoopt')], quote: 'ولا أحد يجيب.\nPortret: Rie van de markt\nZij verkoopt' },
  { name: 'a word in a frame by a double click', steps: [{ double: w('briefje') }], quote: 'briefje', inFrame: true },
  { name: 'a paragraph in a frame by a triple click', steps: [{ triple: w('verloren kat') }], quote: 'Op het prikbord hangt een briefje over een verloren kat.', inFrame: true },
  { name: 'words over two paragraphs of a frame, dragged over backwards', steps: [{ ...drag('een verloren', 'een gevonden'), backwards: true }], quote: 'een verloren kat.\nEn een over een gevonden', inFrame: true },
  { name: 'a paragraph in a slot by a triple click', steps: [{ triple: w('Zij verkoopt') }], quote: 'Zij verkoopt al dertig jaar haring op de kade.' },
]
