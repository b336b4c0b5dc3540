// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import '../page/browser-ground.ts'
import { codes, openGround, STATE } from './palette-ground.ts'

const PAGE = '<p>De container zit altijd vol.</p><p>Er rijden veel scooters over de stoep.</p>'
const WASTE = codes.find(({ key }) => key === 'BT2.1')!.id
let ground: ReturnType<typeof openGround>
const open = (words: string) => ground.session.openFor(ground.spanOf(words), { enter: true, chosenBy: 'selection' })

describe('the palette before a slow background', () => {
  afterEach(() => ground.stop())

  it('closes when the code is stored, and takes a second press meanwhile for the same one', async () => {
    ground = openGround(PAGE)
    open('container')
    ground.type('afval')
    ground.press('Enter')
    ground.press('Enter')
    expect(ground.asked.map(({ codeId }) => codeId)).toEqual([WASTE])
    expect(ground.session.isOpen()).toBe(true)
    await ground.asked[0]!.answer(true)
    expect(ground.session.isOpen()).toBe(false)
  })

  it('stays open for the next passage when the code of the one before is stored late', async () => {
    ground = openGround(PAGE)
    open('container')
    ground.type('afval')
    ground.press('Enter')
    open('scooters')
    ground.type('ver')
    await ground.asked[0]!.answer(true)
    expect([ground.session.isOpen(), ground.input.value]).toEqual([true, 'ver'])
    ground.press('Enter')
    expect(ground.asked[1]?.passage.span).toEqual(ground.spanOf('scooters'))
  })

  it('shows what comes to be known of the next passage while the code of the one before is stored', () => {
    ground = openGround(PAGE)
    open('container')
    ground.type('afval')
    ground.press('Enter')
    open('scooters')
    ground.give([{ id: 'een', codeId: codes[0]!.id, span: ground.spanOf('scooters') }])
    expect(ground.root.querySelectorAll('.chip')).toHaveLength(1)
  })

  it('keeps the letters of the next code that were typed while one was stored', async () => {
    ground = openGround(PAGE)
    open('container')
    ground.type('afval')
    ground.press('Enter', { shiftKey: true })
    ground.type('verk')
    await ground.asked[0]!.answer(true)
    expect([ground.session.isOpen(), ground.input.value]).toEqual([true, 'verk'])
  })

  it('puts the letters back when the code could not be stored, and stays open', async () => {
    ground = openGround(PAGE)
    open('container')
    ground.type('afval')
    ground.press('Enter', { shiftKey: true })
    await ground.asked[0]!.answer(false)
    expect([ground.session.isOpen(), ground.input.value]).toEqual([true, 'afval'])
  })

  it('does an Enter that came before the codebook was there as soon as it is, and does not call the codebook empty till then', () => {
    ground = openGround(PAGE, null)
    open('container')
    ground.type('afval')
    expect(ground.root.querySelector<HTMLElement>('.palette__none')!.hidden).toBe(true)
    ground.press('Enter')
    expect(ground.asked).toEqual([])
    ground.load(STATE)
    expect(ground.asked.map(({ codeId }) => codeId)).toEqual([WASTE])
  })

  it('forgets such an Enter when the person left the palette before', () => {
    ground = openGround(PAGE, null)
    open('container')
    ground.press('Enter')
    ground.press('Escape')
    open('scooters')
    ground.load(STATE)
    expect(ground.asked).toEqual([])
  })

  it('leaves no keyboard behind in the field that it hides, where a page would take it for a field of its own until it is drawn anew', () => {
    ground = openGround(PAGE)
    open('container')
    expect(ground.root.activeElement).toBe(ground.input)
    ground.session.close()
    expect(ground.root.activeElement).toBeNull()
  })

  it('takes no second code from a key that is held down', () => {
    ground = openGround(PAGE)
    open('container')
    ground.type('afval')
    ground.press('Enter', { shiftKey: true })
    ground.press('Enter', { shiftKey: true, repeat: true })
    expect(ground.asked).toHaveLength(1)
  })

  it('leaves the keyboard on the coding where it was when the page is drawn anew, and gives it to the next when that one goes', () => {
    ground = openGround(PAGE)
    const span = ground.spanOf('container')
    const [first, second] = [{ id: 'een', codeId: codes[0]!.id, span }, { id: 'twee', codeId: codes[1]!.id, span }]
    ground.give([first, second])
    open('container')
    const names = () => [...ground.root.querySelectorAll('.chip__remove')].map((one) => one.getAttribute('aria-label'))
    const [, held] = ground.root.querySelectorAll<HTMLElement>('.chip__remove')
    held!.focus()
    ground.session.redraw()
    expect(ground.root.activeElement).toBe(held)
    const [gone] = names()
    ground.give([second])
    expect(names()).not.toContain(gone)
    expect(ground.root.activeElement?.className).toBe('chip__remove')
    ground.give([])
    expect(ground.root.activeElement).toBe(ground.input)
  })
})
