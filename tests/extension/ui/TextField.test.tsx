// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { TextField } from '../../../extension/ui/TextField.tsx'
import { rendered, type Rendered } from './rendered.ts'

describe('TextField', () => {
  it('keeps what was typed, trimmed, when the person leaves it', async () => {
    const keep = vi.fn()
    const page = await rendered(<TextField label="Plek" value="" onCommit={keep} />)
    await page.fill(page.get('input', 'Plek'), '  Marktplein ')
    expect(keep).toHaveBeenCalledExactlyOnceWith('Marktplein', '')
  })
  it('keeps what was typed when the field goes away before the person left it', async () => {
    const keep = vi.fn()
    const page = await rendered(<TextField label="Plek" value="" onCommit={keep} />)
    await page.type(page.get('input'), 'garages')
    await page.again(null)
    expect(keep).toHaveBeenCalledExactlyOnceWith('garages', '')
  })
  it('keeps nothing when a field goes away in which nothing was typed', async () => {
    const keep = vi.fn()
    const page = await rendered(<TextField label="Plek" value="plein" onCommit={keep} />)
    page.get('input').focus()
    await page.again(null)
    expect(keep).not.toHaveBeenCalled()
  })
  it('keeps it on Enter too', async () => {
    const keep = vi.fn()
    const page = await rendered(<TextField label="Plek" value="" onCommit={keep} />)
    await page.type(page.get('input'), 'garages')
    await page.key(page.get('input'), 'Enter')
    expect(keep).toHaveBeenCalledExactlyOnceWith('garages', '')
  })
  it('counts Enter and then leaving as one change, and tries a refused one again when the person comes back', async () => {
    const keep = vi.fn()
    const page = await rendered(<TextField label="Plek" value="" onCommit={keep} />)
    const field = page.get('input')
    await page.type(field, 'garages')
    await page.key(field, 'Enter')
    field.blur()
    expect(keep).toHaveBeenCalledTimes(1)
    field.focus()
    field.blur()
    expect(keep).toHaveBeenCalledTimes(2)
  })
  it('says nothing when nothing changed', async () => {
    const keep = vi.fn()
    const page = await rendered(<TextField label="Plek" value="plein" onCommit={keep} />)
    await page.fill(page.get('input'), 'plein ')
    expect(keep).not.toHaveBeenCalled()
  })
  it('refuses what the check refuses, with the sentence tied to the field, and lets it be mended', async () => {
    const keep = vi.fn()
    const page = await rendered(<TextField label="Stap" value="" check={(text) => (text === '3b' ? null : 'Vul 3b in.')} onCommit={keep} />)
    const field = page.get('input', 'Stap')
    await page.fill(field, '9')
    expect(keep).not.toHaveBeenCalled()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(page.root.querySelector(`#${CSS.escape(field.getAttribute('aria-describedby')!)}`)?.textContent).toBe('Vul 3b in.')
    await page.fill(field, '3b')
    expect(keep).toHaveBeenCalledExactlyOnceWith('3b', '')
    expect(field.getAttribute('aria-invalid')).toBeNull()
  })
  it('shows news from elsewhere, but not over what a person is typing', async () => {
    const field = (value: string) => <TextField label="Plek" value={value} onCommit={() => {}} />
    const page = await rendered(field('plein'))
    await page.again(field('park'))
    expect((page.get('input') as HTMLInputElement).value).toBe('park')
    await page.type(page.get('input'), 'garag')
    await page.again(field('school'))
    expect((page.get('input') as HTMLInputElement).value).toBe('garag')
  })
})

describe('a field that is changed elsewhere while a person is in it', () => {
  const field = (value: string, keep: (text: string, seen: string) => unknown) => <TextField label="Plek" value={value} onCommit={keep} />
  const words = (page: Rendered) => page.root.querySelector('[role=alert]')?.textContent ?? ''

  it('shows both, overwrites neither, and lets the person keep their own', async () => {
    const keep = vi.fn()
    const page = await rendered(field('plein', keep))
    await page.type(page.get('input'), 'garages')
    await page.again(field('park', keep))
    await page.leave(page.get('input'))
    expect(keep).not.toHaveBeenCalled()
    expect(words(page)).toContain('‘park’')
    expect((page.get('input') as HTMLInputElement).value).toBe('garages')
    await page.click(page.get('button', 'Houd wat ik typte'))
    expect(keep).toHaveBeenCalledExactlyOnceWith('garages', 'park')
    expect(words(page)).toBe('')
  })

  it('lets the person take what came from elsewhere', async () => {
    const keep = vi.fn()
    const page = await rendered(field('plein', keep))
    await page.type(page.get('input'), 'garages')
    await page.again(field('park', keep))
    await page.leave(page.get('input'))
    await page.click(page.get('button', 'Neem het andere over'))
    expect((page.get('input') as HTMLInputElement).value).toBe('park')
    expect(keep).not.toHaveBeenCalled()
  })

  it('keeps what was typed when it is refused because the news had not come yet, and shows both when it does', async () => {
    const keep = vi.fn(async () => null)
    const page = await rendered(field('plein', keep))
    await page.fill(page.get('input'), 'garages')
    expect(keep).toHaveBeenCalledExactlyOnceWith('garages', 'plein')
    await page.again(field('park', keep))
    expect((page.get('input') as HTMLInputElement).value).toBe('garages')
    expect(words(page)).toContain('‘park’')
  })

  it('takes its own words for no news, also when the person types on before they are kept', async () => {
    let answer = (_kept: unknown) => {}
    const keep = vi.fn(() => new Promise((done) => void (answer = done)))
    const page = await rendered(field('', keep))
    await page.type(page.get('input'), 'gar')
    await page.key(page.get('input'), 'Enter')
    await page.type(page.get('input'), 'garages')
    await page.again(field('gar', keep))
    answer({})
    await page.leave(page.get('input'))
    expect(keep.mock.calls).toEqual([['gar', ''], ['garages', 'gar']])
    expect(words(page)).toBe('')
  })

  it('shows a kept value as it is written there', async () => {
    const keep = vi.fn(async () => ({}))
    const page = await rendered(field('', keep))
    await page.fill(page.get('input'), '3B')
    await page.again(field('3b', keep))
    expect((page.get('input') as HTMLInputElement).value).toBe('3b')
    expect(words(page)).toBe('')
  })

  it('hands over what clashes when the field goes away, so that the refusal brings the words back', async () => {
    const keep = vi.fn()
    const page = await rendered(field('plein', keep))
    await page.type(page.get('input'), 'garages')
    await page.again(field('park', keep))
    await page.again(null)
    expect(keep).toHaveBeenCalledExactlyOnceWith('garages', 'plein')
  })
})
