/** A rule of thumb for coding, shown beside the codebook. */
export interface CodingRule {
  readonly id: string
  readonly nl: string
  readonly en: string
}

/** The agreements that coders work by. */
export const CODING_RULES: readonly CodingRule[] = [
  {
    id: 'smallest-excerpt',
    nl: 'Markeer het kleinste fragment dat op zichzelf te begrijpen is: van een zinsdeel tot een alinea.',
    en: 'Mark the smallest excerpt that can be understood on its own: from a clause to a paragraph.',
  },
  {
    id: 'three-themes',
    nl: 'Geef hetzelfde fragment niet meer dan drie thema’s. Heb je er meer nodig, maak dan overlappende fragmenten.',
    en: 'Give the same excerpt no more than three themes. If you need more, make overlapping excerpts.',
  },
  {
    id: 'once-per-source',
    nl: 'In de hoofdtelling telt een thema één keer per bron. Codeer dus rustig elke keer dat het gezegd wordt.',
    en: 'In the headline count a theme counts once per source. So feel free to code it every time it is said.',
  },
  {
    id: 'what-is-said',
    nl: 'Codeer wat er gezegd wordt. Een reden of bedoeling codeer je alleen als de spreker die zelf noemt.',
    en: 'Code what is said. Code a reason or intention only when the speaker names it.',
  },
  {
    id: 'not-the-moderator',
    nl: 'Woorden van de gespreksleider codeer je nooit.',
    en: 'Never code the words of the moderator.',
  },
  {
    id: 'yes-takes-the-question',
    nl: 'Is het antwoord alleen ‘ja’ of ‘nee’, neem dan de vraag mee in het fragment.',
    en: 'If the answer is only ‘yes’ or ‘no’, include the question in the excerpt.',
  },
  {
    id: 'strength-beside-theme',
    nl: 'Een kracht codeer je naast het thema, nooit in plaats ervan.',
    en: 'Code a strength beside the theme, never instead of it.',
  },
  {
    id: 'tone-of-the-statement',
    nl: 'De toon gaat over wat er van het thema gezegd wordt, niet over hoe de spreker klinkt. Bij ironie kies je de bedoeling en schrijf je een memo.',
    en: 'Tone is about what is said of the theme, not about how the speaker sounds. With irony, choose the meaning and write a memo.',
  },
]

/** One coding of a tricky case. Facet words are those of a coding; a facet that is absent is left unchosen. */
export interface TrickyCoding {
  /** Key of a starter code. */
  readonly key: string
  readonly utterance?: 'complaint' | 'worry' | 'wish' | 'idea' | 'strength' | 'experience' | 'question' | 'offer'
  readonly tone?: -2 | -1 | 0 | 1 | 2
  readonly reach?: 'self' | 'street' | 'neighbourhood' | 'hearsay'
  readonly time?: 'past' | 'present' | 'future'
  readonly place?: string
  readonly sensitivity?: 'health' | 'crime' | 'belief-origin' | 'third-person'
  readonly expectation?: 'action-expected' | 'promised'
}

/** Something a resident may say that coders tend to disagree on, how we code it, and why. */
export interface TrickyCase {
  readonly id: string
  readonly saidNl: string
  readonly saidEn: string
  readonly codings: readonly TrickyCoding[]
  readonly whyNl: string
  readonly whyEn: string
}

/** The cases to practise on before coding together. */
export const TRICKY_CASES: readonly TrickyCase[] = [
  {
    id: 'glass-not-reported',
    saidNl: 'Er ligt weer glas naast de container, en ik bel er niet eens meer over.', saidEn: 'There is glass beside the container again, and I don’t even call about it any more.',
    codings: [{ key: 'BT2.1', utterance: 'complaint', tone: -1 }, { key: 'BT13.1', utterance: 'experience', tone: -1 }],
    whyNl: 'Twee punten in één zin. Het tweede verklaart waarom er weinig meldingen zijn.', whyEn: 'Two points in one sentence. The second explains why there are few reports.',
  },
  {
    id: 'boys-have-nothing',
    saidNl: 'Die jongens hebben hier ook gewoon niks.', saidEn: 'Those boys simply have nothing here.',
    codings: [{ key: 'BT10', utterance: 'worry', tone: 0 }, { key: 'BT9', utterance: 'worry', tone: 0 }],
    whyNl: 'Dit gaat over de oorzaak, niet over last. Dus geen BT5.2.', whyEn: 'This is about the cause, not about nuisance. So no BT5.2.',
  },
  {
    id: 'past-the-garages',
    saidNl: 'Langs de garages durf ik ’s avonds niet meer.', saidEn: 'I no longer dare to walk past the garages at night.',
    codings: [{ key: 'BT7', utterance: 'experience', tone: -2, place: 'garages' }],
    whyNl: 'Een gevoel. BT6 komt er pas bij als iemand over een misdrijf vertelt.', whyEn: 'A feeling. BT6 is added only when someone tells of a crime.',
  },
  {
    id: 'bench-we-keep-clean',
    saidNl: 'Zet er een bank neer, dan houden wij het zelf schoon.', saidEn: 'Put a bench there, and we will keep it clean ourselves.',
    codings: [{ key: 'BT1', utterance: 'idea', tone: 1 }, { key: 'AB4', utterance: 'offer' }, { key: 'AB1', utterance: 'offer' }],
    whyNl: 'Een idee en een aanbod: de plek en de mensen zijn er al.', whyEn: 'An idea and an offer: the place and the people are already there.',
  },
  {
    id: 'used-to-know-everyone',
    saidNl: 'Vroeger kende ik het hele portiek.', saidEn: 'I used to know everyone in the stairwell.',
    codings: [{ key: 'BT8.1', utterance: 'experience', tone: -1, time: 'past' }],
    whyNl: 'Er klinkt gemis in door. Het is geen feit over nu.', whyEn: 'It speaks of a loss. It is no fact about today.',
  },
  {
    id: 'neighbour-drinks',
    saidNl: 'De buurvrouw boven me drinkt.', saidEn: 'The woman upstairs drinks.',
    codings: [{ key: 'BT5.3', sensitivity: 'health' }],
    whyNl: 'Bewaren, maar nooit delen. Het gaat over gezondheid én over een derde: elke keuze bij Gevoelig houdt het citaat tegen.',
    whyEn: 'Keep it, but never share it. It is about health and about a third person: any choice under Sensitive blocks the quote.',
  },
  {
    id: 'they-will-surely-fix-it',
    saidNl: 'Jaja, dat lost de gemeente vást wel op.', saidEn: 'Oh sure, the city will definitely sort that out.',
    codings: [{ key: 'BT13.2', tone: -2 }],
    whyNl: 'Ironie: kies de toon die bedoeld is en schrijf dat in de memo.', whyEn: 'Irony: choose the tone that is meant and say so in the memo.',
  },
  {
    id: 'baker-knows-everyone',
    saidNl: 'Het plein is top, en de bakker kent iedereen.', saidEn: 'The square is great, and the baker knows everyone.',
    codings: [{ key: 'AB5', utterance: 'strength', tone: 2 }, { key: 'AB7', utterance: 'strength', tone: 2 }, { key: 'BT9', utterance: 'strength', tone: 2 }],
    whyNl: 'De krachten staan altijd naast het thema.', whyEn: 'The strengths always stand beside the theme.',
  },
  {
    id: 'dealing-by-hearsay',
    saidNl: 'Ik hoorde dat er bij de trap gedeald wordt.', saidEn: 'I heard there is dealing by the stairs.',
    codings: [{ key: 'BT6', reach: 'hearsay', sensitivity: 'crime' }],
    whyNl: 'Van horen zeggen tellen we apart. Een strafbaar feit gaat niet als citaat naar buiten.', whyEn: 'Hearsay is counted apart. A crime never leaves as a quote.',
  },
  {
    id: 'when-will-we-hear',
    saidNl: 'Wanneer horen we daar iets over?', saidEn: 'When will we hear about that?',
    codings: [{ key: 'BT13', utterance: 'question', expectation: 'action-expected' }],
    whyNl: 'Een vraag die om antwoord vraagt: die hoort bij de terugkoppeling.', whyEn: 'A question that wants an answer: it belongs in the feedback to residents.',
  },
]
