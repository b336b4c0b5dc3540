import { describe, expect, it, vi } from 'vitest'
import { nl } from '../../../extension/strings/nl.ts'

vi.mock('../../../extension/browser.ts', () => ({ browser: {} }))
const { reminderOf } = await import('../../../extension/ui/SafetyLine.tsx')
type Safety = Parameters<typeof reminderOf>[0]

const safe: Safety = { lastBackup: null, changesSince: 0, since: null, due: false, emptied: false, updateReady: false, folder: null }

describe('reminderOf()', () => {
  it('says nothing while all is well', () => {
    expect(reminderOf(safe, nl)).toBeNull()
    expect(reminderOf({ ...safe, changesSince: 5, folder: { name: 'map', permission: 'granted' } }, nl)).toBeNull()
  })

  it('does not ask for permission while there is nothing to write', () => {
    expect(reminderOf({ ...safe, folder: { name: 'map', permission: 'prompt' } }, nl)).toBeNull()
  })

  it('says the most pressing first: what is gone, what waits, what stands still, what is due', () => {
    const worst: Safety = { ...safe, emptied: true, updateReady: true, due: true, changesSince: 120, folder: { name: 'map', permission: 'prompt' } }
    expect(reminderOf(worst, nl)?.kind).toBe('emptied')
    expect(reminderOf({ ...worst, emptied: false }, nl)?.kind).toBe('update')
    expect(reminderOf({ ...worst, emptied: false, updateReady: false }, nl)?.kind).toBe('grant')
    expect(reminderOf({ ...worst, emptied: false, updateReady: false, folder: null }, nl)).toEqual({ kind: 'due', text: '120 wijzigingen staan in geen back-up.' })
  })

  it('tells when the last backup was made', () => {
    expect(reminderOf({ ...safe, due: true, changesSince: 1, lastBackup: { at: '2026-11-25T09:02:00', way: 'download', name: 'x' } }, nl)?.text).toMatch(/^1 wijziging staat in geen back-up \(laatste: 25 nov 2026/)
  })
})
