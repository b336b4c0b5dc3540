// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../page/browser-ground.ts'
import { codes, openGround, STATE } from './palette-ground.ts'

const PAGE = '<p>De container zit altijd vol.</p><p>Er rijden veel scooters over de stoep.</p><p>De bakker is weg.</p>'
const WASTE = codes.find(({ key }) => key === 'BT2.1')!.id
let ground: ReturnType<typeof openGround>
const open = (words: string, by: 'selection' | 'coding' = 'selection') => ground.session.openFor(ground.spanOf(words), { enter: true, chosenBy: by })
const give = (words: string) => ground.give([{ id: 'een', codeId: WASTE, span: ground.spanOf(words) }])
const alt = (letter: string) => ground.press(letter.toLowerCase(), { code: `Key${letter}`, altKey: true })

beforeEach(() => (ground = openGround(PAGE)))
afterEach(() => ground.stop())

describe('keys in the palette', () => {
  it('choose kind of utterance and tone of the coding on the passage, while nothing is typed', () => {
    give('container')
    open('container', 'coding')
    ground.press('2')
    ground.press('-')
    expect(ground.edits).toEqual([{ id: 'een', patch: { utterance: 'worry' } }, { id: 'een', patch: { tone: -1 } }])
    ground.type('af')
    ground.press('2')
    expect(ground.edits).toHaveLength(2)
  })

  it('leave digits to the letters of a code where nothing is coded yet', () => {
    open('container')
    const event = new KeyboardEvent('keydown', { key: '2', bubbles: true, composed: true, cancelable: true })
    ground.input.dispatchEvent(event)
    expect([ground.edits, event.defaultPrevented]).toEqual([[], false])
  })

  it('go round what may be done with the words and why they are sensitive', () => {
    give('container')
    open('container', 'coding')
    alt('G')
    alt('Q')
    expect(ground.edits).toEqual([{ id: 'een', patch: { sensitivity: 'health' } }, { id: 'een', patch: { quotePermission: 'quote' } }])
  })

  it('give a code to every unit that a selection touches', async () => {
    const span = { start: ground.spanOf('zit altijd').start, end: ground.spanOf('scooters').end }
    ground.session.openFor(span, { enter: true, chosenBy: 'selection' })
    const target = () => ground.root.querySelector('.palette__target')!.textContent
    expect(target()).toContain('dit fragment')
    alt('U')
    expect(target()).toContain('2 alinea’s, elk apart')
    ground.type('afval')
    ground.press('Enter')
    expect(ground.asked[0]?.passage.apart).toEqual([ground.spanOf('De container zit altijd vol.'), ground.spanOf('Er rijden veel scooters over de stoep.')])
  })

  it('are for a selection too, before anybody went into the palette; keys without Alt or Ctrl stay the page’s', () => {
    ground.session.openFor(ground.spanOf('bakker is weg'), { enter: false, chosenBy: 'selection' })
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, cancelable: true }))
    expect(ground.proposed).toEqual([])
    const event = new KeyboardEvent('keydown', { key: 'Enter', altKey: true, bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
    expect([ground.proposed, event.defaultPrevented]).toEqual([['bakker is weg'], true])
  })

  it('name a new code by the words themselves', async () => {
    open('bakker is weg')
    ground.press('Enter', { altKey: true })
    expect(ground.proposed).toEqual(['bakker is weg'])
  })

  it('make a code stick: Enter gives it to what is selected next, Escape ends it', async () => {
    open('container')
    ground.type('afval')
    alt('S')
    expect(ground.root.querySelector<HTMLElement>('.sticky')!.hidden).toBe(false)
    ground.press('Enter')
    await ground.asked[0]!.answer(true)
    ground.session.openFor(ground.spanOf('scooters'), { enter: false, chosenBy: 'selection' })
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }))
    expect(ground.asked[1]).toMatchObject({ codeId: WASTE, passage: { span: ground.spanOf('scooters') } })
    await ground.asked[1]!.answer(true)
    ground.session.openFor(ground.spanOf('bakker'), { enter: false, chosenBy: 'selection', byPointer: true })
    expect(ground.asked[2]).toMatchObject({ codeId: WASTE, passage: { span: ground.spanOf('bakker') } })
    await ground.asked[2]!.answer(true)
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))
    expect([ground.session.sticky.id(), ground.root.querySelector<HTMLElement>('.sticky')!.hidden]).toEqual([null, true])
  })

  it('replace the code of a coding when another is asked for', () => {
    give('container')
    open('container', 'coding')
    ground.root.querySelector<HTMLElement>('.chip__name')!.click()
    const other = [...ground.root.querySelectorAll<HTMLElement>('.facets__button')].find((one) => one.textContent === 'Andere code')!
    other.click()
    ground.type('verkeer')
    ground.press('Enter')
    expect(ground.edits).toEqual([{ id: 'een', patch: { codeId: codes.find(({ key }) => key === 'BT3')!.id } }])
    expect(ground.asked).toEqual([])
  })

  it('show beside the list what the highlighted code means, and a case that is told apart by it', () => {
    open('container')
    ground.type('afval')
    expect(ground.root.querySelector('.about')!.textContent).toMatch(/Huisvuil.*Wel.*Niet.*Lastig geval/s)
  })
})

describe('the facets of a coding in the palette', () => {
  it('leave the list away until letters are typed: Enter then gives no code that nobody sees', () => {
    give('container')
    open('container', 'coding')
    ground.root.querySelector<HTMLElement>('.chip__name')!.click()
    ground.input.focus()
    ground.press('Enter')
    expect(ground.asked).toEqual([])
    ground.type('verkeer')
    ground.press('Enter')
    expect(ground.asked).toHaveLength(1)
  })
})

describe('the facets that a page does not have', () => {
  const openAll = async () => {
    give('container')
    open('container', 'coding')
    ground.root.querySelector<HTMLElement>('.chip__name')!.click()
    await Promise.resolve()
    const more = ground.root.querySelector<HTMLDetailsElement>('.facets__more')!
    more.open = true
    ground.input.focus()
    return [...more.querySelectorAll('label')].map((label) => [label.textContent, more.querySelector<HTMLSelectElement>(`#${label.htmlFor}`)!] as const)
  }

  it('come when a person opens a coding, each under its name and as it is', async () => {
    // What is selected is in the markup: the DOM of these tests does not follow it.
    expect((await openAll()).map(([name, field]) => [name, (field.querySelector<HTMLOptionElement>('option[selected]') ?? field).value])).toEqual([['Reikwijdte', 'street'], ['Tijd', ''], ['Plek', 'Plein'], ['Bewijsvorm', ''], ['Verwachting', 'none']])
    expect(ground.root.querySelector<HTMLTextAreaElement>('.facets__memo')!.value).toBe('ironie')
  })

  it('are kept as soon as they are chosen', async () => {
    const fields = new Map(await openAll())
    for (const [name, value] of [['Tijd', 'past'], ['Plek', ' Halte '], ['Reikwijdte', '']] as const) {
      const field = fields.get(name)!
      field.value = value
      field.dispatchEvent(new Event('change'))
    }
    expect(ground.edits.map(({ patch }) => patch)).toEqual([{ time: 'past' }, { place: 'Halte' }, { reach: null }])
  })
})

describe('codes that are suggested for a passage', () => {
  const options = () => [...ground.root.querySelectorAll('[role=option]')].map((one) => one.textContent)

  it('come below those used last, and say so', async () => {
    ground.stop()
    ground = openGround(PAGE, { ...STATE, recentCodeIds: [codes[3]!.id] }, [WASTE])
    open('container')
    const [first] = options()
    await Promise.resolve()
    await Promise.resolve()
    expect([options()[0], options()[1]]).toEqual([first, expect.stringMatching(/Afval en containers.*past bij deze woorden/)])
  })

  it('do not move the list under who has gone down it', async () => {
    ground.stop()
    ground = openGround(PAGE, STATE, [WASTE])
    open('container')
    ground.press('ArrowDown')
    const before = options()
    await Promise.resolve()
    await Promise.resolve()
    expect(options()).toEqual(before)
  })
})

describe('the list of all keys', () => {
  it('leaves the palette open below it', () => {
    open('container')
    ground.input.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: ground.root.appendChild(document.createElement('dialog')) }))
    expect(ground.session.isOpen()).toBe(true)
  })
})
