import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EVERY_MS, keepBackups, SETTLE_MS } from '../../../extension/backup/keep-backups.ts'
import type { Changed } from '../../../extension/messages.ts'

const made = vi.hoisted(() => ({ readyFolder: vi.fn(), backUpInto: vi.fn() }))
vi.mock('../../../extension/backup/make-backup.ts', () => made)
const send = vi.hoisted(() => ({ askBackground: vi.fn(), onChanged: vi.fn() }))
vi.mock('../../../extension/send.ts', () => send)

const folder = { name: 'back-ups' }
let state: { readonly changesSince: number; readonly lastBackup: null | { readonly at: string; readonly way: 'folder' | 'download' } }
let change: (changed: Pick<Changed, 'sources'>) => void
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetAllMocks()
  state = { changesSince: 1, lastBackup: null }
  made.readyFolder.mockResolvedValue({ folder, permission: 'granted' })
  send.askBackground.mockImplementation(async () => ({ ok: true, value: state }))
  send.onChanged.mockImplementation((listener: typeof change) => {
    change = listener
    return () => {}
  })
  stop = keepBackups()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('keepBackups()', () => {
  it('makes one when changes have settled, and not while they still come', async () => {
    await pass(SETTLE_MS - 1)
    change({ sources: ['s1'] })
    await pass(SETTLE_MS - 1)
    expect(made.backUpInto).not.toHaveBeenCalled()
    await pass(1)
    expect(made.backUpInto).toHaveBeenCalledExactlyOnceWith(folder)
  })

  it('makes none when nothing changed, or when only the connection with the sheet did', async () => {
    state = { changesSince: 0, lastBackup: null }
    await pass(SETTLE_MS)
    state = { changesSince: 3, lastBackup: null }
    change({ sources: [] })
    await pass(EVERY_MS)
    expect(made.backUpInto).not.toHaveBeenCalled()
  })

  it('waits until the last one is old enough, and then makes it by itself', async () => {
    state = { changesSince: 1, lastBackup: { at: new Date(Date.now()).toISOString(), way: 'folder' } }
    await pass(SETTLE_MS)
    expect(made.backUpInto).not.toHaveBeenCalled()
    await pass(EVERY_MS - SETTLE_MS)
    expect(made.backUpInto).toHaveBeenCalledTimes(1)
  })

  it('does not wait for a download that was made just now', async () => {
    state = { changesSince: 1, lastBackup: { at: new Date(Date.now()).toISOString(), way: 'download' } }
    await pass(SETTLE_MS)
    expect(made.backUpInto).toHaveBeenCalledTimes(1)
  })

  it.each([[null], [{ folder, permission: 'prompt' }], [{ folder, permission: 'denied' }]])('writes nowhere without a folder it may write in: %j', async (ready) => {
    made.readyFolder.mockResolvedValue(ready)
    await pass(SETTLE_MS)
    expect(made.backUpInto).not.toHaveBeenCalled()
  })

  it('tries again with the next change when one failed', async () => {
    made.backUpInto.mockRejectedValueOnce(new Error('no room left'))
    await pass(SETTLE_MS)
    change({ sources: null })
    await pass(SETTLE_MS)
    expect(made.backUpInto).toHaveBeenCalledTimes(2)
  })
})
