import { describe, expect, it } from 'vitest'
import { readSampleText } from './read-sample.ts'

const text = readSampleText('T01_groepsgesprek_ouders.txt')
const turns = [...text.matchAll(/^\[(\d\d):(\d\d):(\d\d)\] (M|D\d): (.+)$/gm)].map(([, hours, minutes, seconds, speaker, words]) => ({
  at: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), speaker: speaker!, words: words!,
}))
const turnsOf = (speaker: string) => turns.filter((turn) => turn.speaker === speaker)

describe('the sample talk T01', () => {
  it('is a heading and then nothing but turns with a time code and a speaker', () => {
    const [heading, body] = text.split('\n\n')
    expect(heading!.split('\n')).toHaveLength(3)
    expect(body!.trimEnd().split('\n')).toHaveLength(turns.length)
    expect(text).not.toContain('\r')
  })

  it('has at least 2,400 spoken words', () => {
    const words = turns.flatMap((turn) => turn.words.split(/\s+/))
    expect(words.length).toBeGreaterThanOrEqual(2400)
    expect(words.length).toBeLessThan(3200)
  })

  it('has time codes that rise from turn to turn', () => {
    expect(turns.filter((turn, index) => index > 0 && turn.at <= turns[index - 1]!.at)).toEqual([])
  })

  it('has seven parents and a moderator who each speak often', () => {
    for (const speaker of ['M', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7']) expect(turnsOf(speaker).length, speaker).toBeGreaterThan(10)
  })

  it('gives D3 forty percent of the turns', () => {
    expect(turnsOf('D3').length / turns.length).toBe(0.4)
  })

  it('lets D8, who is not in the heading, speak once, about the middle', () => {
    expect(turnsOf('D8')).toHaveLength(1)
    const place = turns.findIndex((turn) => turn.speaker === 'D8') / turns.length
    expect(place).toBeGreaterThan(0.4)
    expect(place).toBeLessThan(0.7)
    expect(text.split('\n\n')[0]).not.toContain('D8')
  })

  it('has laughter within turns, broken-off sentences and people talking at once', () => {
    expect(text.match(/\*\(gelach\)\*/g)!.length).toBeGreaterThanOrEqual(10)
    expect(turns.filter((turn) => turn.words.endsWith('—')).length).toBeGreaterThanOrEqual(2)
    expect(text).toContain('*(door elkaar heen)*')
  })

  it('repeats no turn', () => {
    expect(new Set(turns.map((turn) => turn.words)).size).toBe(turns.length)
  })

  it('holds no house number, phone number, postcode or e-mail address', () => {
    expect(text.match(/straat \d|pad \d|plein \d|\b06[ -]?\d{8}|\d{4} ?[A-Z]{2}\b|@/g)).toBeNull()
  })

  // The planted story: who says it, the passage, and the code it is there for.
  it.each([
    ['D3', 'Maandag leeg, dinsdag vol, woensdag staat er een bankstel naast.', 'BT2.1'],
    ['D7', 'En dan komen de ratten.', 'BT2.2'],
    ['D2', 'Drie keer gemeld dat de pas het niet doet. Drie. Toen ben ik opgehouden.', 'BT13.1'],
    ['D7', 'Minder gemeld, ja. Omdat de mensen het opgegeven hebben.', 'BT13.1'],
    ['D2', 'Die jongens hebben ook gewoon niks.', 'BT10'],
    ['D5', 'Dat gescheur op die fatbikes over het plein', 'BT5.2'],
    ['D4', 'Bij ons in Noord is het rustig met de jongens.', 'no BT5.2 in Noord'],
    ['D7', 'Nu praat ze met de televisie, zegt ze zelf.', 'BT8.4'],
    ['D7', 'Ik kan trouwens fietsen maken.', 'AB1'],
    ['D6', 'Het handvaardigheidlokaal hier staat op woensdagmiddag leeg', 'AB3'],
    ['D7', 'We hadden een kamertje onder blok B, met een kachel en een kast vol gereedschap.', 'AB4'],
    ['D3', 'De gemeente komt het vást allemaal oplossen.', 'BT13.2, ironic'],
  ])('lets %s say once: %s (%s)', (speaker, passage) => {
    expect(turnsOf(speaker).filter((turn) => turn.words.includes(passage))).toHaveLength(1)
    expect(text.split(passage)).toHaveLength(2)
  })
})
