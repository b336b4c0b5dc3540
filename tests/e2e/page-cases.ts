import type { OutgoingHttpHeaders } from 'node:http'
import type { Words } from './point-of.ts'

/** A passage that is coded on a page by dragging from the first words to the last. */
export interface CodedPassage {
  readonly from: Words
  readonly to: Words
  readonly quote: string
  /** Where it lies; parts of shadow trees are written host >>> within. */
  readonly in: string
  /** Its words after the owner's edits; the quote where nothing is said, null where it is gone. */
  readonly after?: string | null
  /** Where it lies then, if elsewhere. */
  readonly movedTo?: string
}

/** A page of the fixtures with what is coded on it, and what its owner changes later. */
export interface PageCase {
  readonly file: string
  readonly headers?: OutgoingHttpHeaders
  readonly passages: readonly CodedPassage[]
  /** Each once: what stood there, and what stands there now. */
  readonly edits: readonly (readonly [before: string, after: string])[]
  /** Words that stand in the file and that nobody sees. */
  readonly unseen: readonly string[]
}

const w = (words: string, nth = 0): Words => ({ words, nth })
const STRICT = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'" }

export const PAGE_CASES: readonly PageCase[] = [
  {
    file: 'nieuws.html', headers: STRICT,
    passages: [
      { from: w('Veerpont De Waterhoen'), to: w('maar niemand weet hoe'), quote: 'Veerpont De Waterhoen vaart weer, maar niemand weet hoe', in: '.article__title' },
      { from: w('Aan de kade stond'), to: w('in zijn boterham'), quote: 'Aan de kade stond een rij fietsers te klappen, en één man huilde zachtjes in zijn boterham', in: '.article__intro' },
      { from: w('Elke dag'), to: w('om, voor een half brood'), quote: 'Elke dag acht kilometer om, voor een half brood', in: '.article__body', after: 'Elke dag zeven kilometer om, voor een half brood' },
      { from: w('daarna paste'), to: w('met vakantie'), quote: 'daarna paste het eerste stuk niet1, en toen de ketting er lag, was de monteur met vakantie', in: '.article__body' },
      { from: w('Niemand belde ons'), to: w('op de slagboom zat'), quote: 'Niemand belde ons. We lazen het op een briefje dat met plakband op de slagboom zat', in: 'blockquote', after: null },
      { from: w('met drie uit'), to: w('nummer dat niet bestond'), quote: 'met drie uit\u00adroep\u00adtekens en een telefoon\u00adnummer dat niet bestond', in: '.article__body', after: 'met drie uitroeptekens en een telefoonnummer dat niet bestond' },
      { from: w('Dan is de veerman'), to: w('half acht'), quote: 'Dan is de veerman zijn werk kwijt, en wie vertelt er dan nog moppen om half acht', in: '#r3' },
    ],
    edits: [
      ['<em>acht</em> kilometer', '<em>zeven</em> kilometer'],
      ['<blockquote><p>Niemand belde ons. We lazen het op een briefje dat met plakband op de slagboom zat.</p><footer>— veerman van De Waterhoen</footer></blockquote>', ''],
      ['met drie uit&shy;roep&shy;tekens en een telefoon&shy;nummer', 'met drie uitroeptekens en een telefoonnummer'],
      ['<p class="article__intro">', '<div class="update"><strong>Update 14.00&nbsp;uur:</strong> de pont ligt alweer stil, meldt de veerman.</div><p class="article__intro">'],
    ],
    unseen: ['Rubrieken', 'De pont vaart weer: puzzel', 'Dit artikel is afgedrukt', 'articleBody', 'pont.jpg'],
  },
  {
    file: 'forum.html',
    passages: [
      { from: w('Om de veertig seconden'), to: w('van mijn dochter'), quote: 'Om de veertig seconden. Ik heb het geklokt:( met de wekker van mijn dochter', in: '#p1' },
      { from: w('Ja, precies'), to: w('onder het kussen'), quote: 'Ja, precies. Mijn hond zit sinds vorige week met zijn kop onder het kussen', in: '#p2', after: 'Ja, precies. Mijn hond zit sinds vorige maand met zijn kop onder het kussen' },
      { from: w('Wie heeft dit ook?'), to: w('Wie heeft dit ook?'), quote: 'Wie heeft dit ook?', in: '#p1' },
      { from: w('status: VOL'), to: w('piep: aan'), quote: 'status: VOL\n3piep: aan', in: '#p3' },
      { from: w('Ja, precies', 2), to: w('Ja, precies', 2), quote: 'Ja, precies', in: '#p4', after: null },
      { from: w('Te stil eigen'), to: w('van de stilte'), quote: 'Te stil eigen\u00adlijk. Ik lig wakker van de stilte', in: '#p4', after: null },
    ],
    edits: [
      ['Ja, precies. Mijn hond zit sinds vorige week met zijn kop onder het kussen. En de melding', 'Ja, precies. Mijn hond zit sinds vorige maand met zijn kop onder het kussen. En de melding'],
      ['Ja, precies. Gisteravond met een magneet langs geweest en het is nu stil. Te stil eigen&shy;lijk. Ik lig wakker van de stilte <span class="smile" title="lacht">:D</span> en nu hoor ik de koelkast.', '<i>Dit bericht is door een moderator verwijderd.</i>'],
      ['<div id="p1" class="post">', '<div class="post" id="p0"><div class="rechts"><div class="content">Vastgezet: wees aardig voor elkaar. Wie heeft dit topic gelezen?</div></div></div>\n<div id="p1" class="post">'],
    ],
    unseen: ['De container piept niet', 'Zet scripts aan', 'Schrijf hier je antwoord'],
  },
  {
    file: 'gemeente.html',
    passages: [
      { from: w('pas mee als'), to: w('bericht kreeg'), quote: 'pas mee als de melder bericht kreeg', in: '.field--intro' },
      { from: w('1.204'), to: w('vaker dicht dan open'), quote: '1.204\t17\tDe ondergrondse container zit vaker dicht dan open', in: '#meldingen', after: '1.198\t17\tDe ondergrondse container zit vaker dicht dan open' },
      { from: w('Geen reactie op drie', 1), to: w('waarvan ’s nachts'), quote: 'Geen reactie op drie eerdere meldingen.\nwaarvan ’s nachts', in: '#meldingen tbody tr:nth-child(3)', movedTo: '#meldingen tbody tr:nth-child(4)' },
      { from: w('Het licht springt'), to: w('eerste fietser komt'), quote: 'Het licht springt aan als het dag wordt, en uit als de eerste fietser komt', in: '#meldingen', after: null },
      { from: w('Dat wil niet zeggen'), to: w('geen vierde keer'), quote: 'Dat wil niet zeggen dat er minder afval ligt: wie drie keer niets hoort, meldt geen vierde keer', in: '.node' },
      { from: w('De aannemer leegt'), to: w('een feestdag is'), quote: 'De aannemer leegt nu op dinsdag én op vrijdag, behalve als vrijdag een feestdag is', in: '.lijst' },
      { from: w('gesprekken aan de deur'), to: w('23).'), quote: 'gesprekken aan de deur in de Kolkweg (n\u00a0=\u00a023).', in: '#pb' },
    ],
    edits: [
      ['<td class="getal">1.204</td>', '<td class="getal">1.198</td>'],
      ['<tr><th scope="row">Melkpad</th>', '<tr><th scope="row">Kruisje</th><td class="getal">2</td><td></td><td>Geen reactie op twee meldingen.</td></tr>\n    <tr><th scope="row">Melkpad</th>'],
      ['<tr><th scope="row">Bij de Duiventil</th><td class="getal">&lt;&nbsp;5</td><td class="getal">88</td><td>Het licht springt aan als het dag wordt, en uit als de eerste fietser komt.</td></tr>', ''],
    ],
    unseen: ['De cijfers komen uit het meldsysteem', 'Menu: wonen'],
  },
  {
    file: 'wiki.html',
    passages: [
      { from: w('De plas is vooral'), to: w('wordt teruggevonden'), quote: 'De plas is vooral bekend doordat er nooit iets in wordt teruggevonden', in: '.mw-parser-output' },
      { from: w('„bodemloos”'), to: w('(volgens de buurt)'), quote: '„bodemloos” (volgens de buurt)', in: '.infobox' },
      { from: w('Over de naam'), to: w('verzonnen zijn'), quote: 'Over de naam bestaan drie verhalen, waarvan er minstens twee verzonnen zijn', in: '.mw-parser-output', after: 'Over de naam bestaan vier verhalen, waarvan er minstens twee verzonnen zijn' },
      { from: w('Er is geen prullenbak.'), to: w('Er is geen prullenbak.'), quote: 'Er is geen prullenbak.', in: '.mw-parser-output > p:nth-of-type(3)', movedTo: '.mw-parser-output > p:nth-of-type(4)' },
      { from: w('kinderen onder'), to: w('dus eigenlijk nooit'), quote: 'kinderen onder de twaalf alleen met iemand die de bodem kan zien,\ndus eigenlijk nooit', in: '.mw-parser-output > ul' },
      { from: w('Fiets gevonden'), to: w('weer kwijt'), quote: 'Fiets gevonden, daarna weer kwijt', in: '.wikitable', after: null },
      { from: w('Mondelinge'), to: w('aan de toog'), quote: 'Mondelinge mededeling aan de toog', in: '#cite_note-2' },
    ],
    edits: [
      ['bestaan drie verhalen', 'bestaan vier verhalen'],
      ['<td>Fiets gevonden, daarna weer kwijt.</td>', '<td></td>'],
      ['<p>De <b>Heksenkolk</b>', '<p><i>Zie ook de <a href="/wiki/K">Kolkweg</a>, die er niet op uitkomt.</i></p>\n<p>De <b>Heksenkolk</b>'],
    ],
    unseen: ['0011', '-0112', 'Melkgracht', 'Verborgen categorie', 'RLQ'],
  },
  {
    file: 'app.html',
    passages: [
      { from: w('de koffie in'), to: w('net gezet'), quote: 'de koffie in het buurthuis is net gezet', in: '#welkom' },
      { from: w('Wij hebben'), to: w('tegen kegelen'), quote: 'Wij hebben niets tegen kegelen', in: '#kaart-1', after: 'Wij hebben heus niets tegen kegelen' },
      { from: w('en de merels'), to: w('al gevonden'), quote: 'en de merels hebben het al gevonden', in: '#kaart-2', after: null },
      { from: w('Om half een'), to: w('het napraten'), quote: 'Om half een stopt het kegelen, en om kwart voor een begint het napraten', in: 'kolk-app >>> #lijst >>> kolk-antwoord:nth-of-type(1)', movedTo: 'kolk-app >>> #lijst >>> kolk-antwoord:nth-of-type(2)' },
      { from: w('Een kleed'), to: w('al schelen'), quote: 'Een kleed zou al schelen', in: 'kolk-app >>> #lijst >>> kolk-antwoord:nth-of-type(3)', movedTo: 'kolk-app >>> #lijst >>> kolk-antwoord:nth-of-type(4)' },
    ],
    edits: [
      ['Wij hebben <b>niets</b> tegen', 'Wij hebben heus <b>niets</b> tegen'],
      ['De daken van de garageboxen zijn nu van sedum, en de merels hebben het al gevonden.', 'Over de daken praten we volgende keer.'],
      ["window.ANTWOORDEN = [\n", "window.ANTWOORDEN = [\n    ['Voorzitter', 'Even allemaal rustig graag.'],\n"],
    ],
    unseen: ['Uitgelogd menu', 'Nog niemand is welkom', 'in een gleuf die er niet is', 'in een gesloten boom'],
  },
  {
    file: 'rechts-naar-links.html',
    passages: [
      { from: w('ولا أحد يعرف'), to: w('ثم ذهب'), quote: 'ولا أحد يعرف السبب. قال عامل البلدية „volgende week misschien” ثم ذهب', in: '#a1' },
      { from: w('تصعد 96'), to: w('أكياس الخبز'), quote: 'تصعد 96 درجة كل يوم ومعها أكياس الخبز', in: '#a2', after: 'تصعد 96 درجة كل صباح ومعها أكياس الخبز' },
      { from: w('al drie weken dicht'), to: w('in grote letters'), quote: 'al drie weken dicht, en op het bord staat alleen مغلق in grote letters', in: '#n1' },
      { from: w('הפקיד אמר'), to: w('לאכול צהריים'), quote: 'הפקיד אמר “even geduld nog” והלך לאכול צהריים', in: '#h1' },
      { from: w('המעלית שוב'), to: w('מקומה שש'), quote: 'המעלית שוב תקועה, והשכנה מקומה שש', in: '#h2', after: null },
      { from: w('mag zich melden'), to: w('is al genoeg'), quote: 'mag zich melden bij de koffietafel: שלום is al genoeg', in: '#slot' },
    ],
    edits: [
      ['96 درجة كل يوم', '96 درجة كل صباح'],
      ['<p id="h2">בְּבִנְיָן 14 המעלית שוב תקועה, והשכנה מקומה שש סוחבת את הלחם במדרגות.</p>', ''],
      ['<p id="a1">', '<p id="a0">تنبيه: الاجتماع القادم يوم الثلاثاء في المقهى.</p>\n<p id="a1">'],
    ],
    unseen: ['القائمة'],
  },
]
