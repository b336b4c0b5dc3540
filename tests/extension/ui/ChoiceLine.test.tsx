// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { ChoiceLine } from '../../../extension/ui/ChoiceLine.tsx'
import { rendered } from './rendered.ts'

const choices = [{ value: -1, label: 'Negatief', short: '−1' }, { value: 0, label: 'Neutraal', short: '0' }, { value: 1, label: 'Positief', short: '+1' }]

describe('ChoiceLine', () => {
  it('is a group of radio buttons that are read out in words', async () => {
    const page = await rendered(<ChoiceLine label="Toon" value={0} choices={choices} onCommit={() => {}} />)
    expect(page.get('legend').textContent).toBe('Toon: neutraal')
    expect(page.all('input').map((radio) => radio.getAttribute('aria-label'))).toEqual(['Negatief', 'Neutraal', 'Positief'])
    expect(new Set(page.all('input').map((radio) => radio.getAttribute('name'))).size).toBe(1)
  })
  it('keeps the choice, zero included', async () => {
    const keep = vi.fn()
    const page = await rendered(<ChoiceLine label="Toon" value={null} choices={choices} onCommit={keep} />)
    await page.click(page.get('input', 'Neutraal'))
    expect(keep).toHaveBeenCalledExactlyOnceWith(0)
  })
  it('clears the choice when it is pressed again', async () => {
    const keep = vi.fn()
    const page = await rendered(<ChoiceLine label="Toon" value={1} choices={choices} onCommit={keep} />)
    await page.click(page.get('input', 'Positief'))
    expect(keep).toHaveBeenCalledExactlyOnceWith(null)
  })
})
