import './in-memory-extension.ts'
import { describe, expect, it } from 'vitest'
import { retryAfterMs } from '../../../extension/background/keep-in-step.ts'

const UNREACHABLE = { code: 'sheet-unreachable', detail: '' } as const
const refused = (detail: string) => ({ code: 'sheet-refused', detail }) as const

describe('retryAfterMs()', () => {
  it.each([[1, 2_000], [2, 4_000], [3, 8_000], [4, 16_000], [5, 20_000], [29, 20_000]])('after %i failures waits %i ms, never so long that the worker falls asleep', (failures, ms) => {
    expect(retryAfterMs(failures, UNREACHABLE)).toBe(ms)
  })

  it('leaves it to a new event after some minutes', () => {
    expect(retryAfterMs(30, UNREACHABLE)).toBeNull()
  })

  it.each(['revoked-device', 'unknown-device', 'bad-signature', 'newer-workbook'])('does not knock again on a workbook that says %s', (detail) => {
    expect(retryAfterMs(1, refused(detail))).toBeNull()
  })

  it.each(['busy', 'too-many', 'failed', 'clock-off'])('tries again where the workbook says %s', (detail) => {
    expect(retryAfterMs(1, refused(detail))).toBe(2_000)
  })
})
