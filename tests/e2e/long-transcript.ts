/** Words of a made-up talk, drawn by a generator that starts from a seed, so that a megabyte need not be kept. */
const WHO = ['D1', 'D2', 'D3', 'D4', 'Gespreksleider']
const OPENINGS = ['Nou,', 'Kijk,', 'Weet je wat het is,', 'Ja, precies.', 'Vorige week nog:', 'Bij ons in de straat', 'Mijn buurvrouw zegt altijd dat']
const THINGS = ['de lift', 'het bankje bij de sluis', 'de kegelbaan', 'de moestuin', 'de lantaarn op de hoek', 'het veerpontje', 'de container', 'de koffie in de Spil', 'de hond van hiernaast', 'het trapveldje']
const HAPPENS = ['doet het weer eens niet', 'is mooier dan vroeger', 'piept de hele nacht', 'staat er nog, maar vraag niet hoe', 'trekt kinderen van drie straten', 'is vorige maand weggehaald', 'wordt door niemand schoongemaakt', 'hoort gewoon bij de buurt']
const ENDINGS = ['en niemand die belt.', 'en dat meen ik.', 'zo is het toch?', 'dus ik loop maar om.', 'al sinds de kermis van toen.', 'maar ja, wie ben ik.', 'en daar word ik blij van.']

/** A transcript of at least so many characters: a heading, and turns with speaker, time and words. The same seed gives the same text. */
export function longTranscript(length: number, seed: number): readonly { readonly speaker: string; readonly time: string; readonly words: string }[] {
  const turns: { speaker: string; time: string; words: string }[] = []
  let state = seed
  // The generator of Park and Miller.
  const draw = <T>(from: readonly T[]): T => from[(state = (state * 48_271) % 2_147_483_647) % from.length]!
  for (let written = 0; written < length;) {
    const sentences = Array.from({ length: draw([1, 2, 3, 5]) }, () => `${draw(OPENINGS)} ${draw(THINGS)} ${draw(HAPPENS)}, ${draw(ENDINGS)}`)
    const seconds = turns.length * 7
    const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
    turns.push({ speaker: draw(WHO), time, words: sentences.join(' ') })
    written += sentences.join(' ').length + 20
  }
  return turns
}

/** The transcript as a page. */
export function transcriptPage(turns: ReturnType<typeof longTranscript>): string {
  const rows = turns.map(({ speaker, time, words }, index) => `<p class="beurt" id="t${index}"><span class="tijd">[${time}]</span> <b>${speaker}:</b> ${words}</p>`)
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Buurtgesprek in de Spil</title><link rel="icon" href="data:,"><body><h1>Buurtgesprek in de Spil</h1>\n${rows.join('\n')}\n</body></html>`
}
