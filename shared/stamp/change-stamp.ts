/**
 * A change stamp: a hybrid logical clock reading written so that plain text order is time order:
 * 12 hex digits of wall milliseconds, '-', 4 hex digits of counter, '-', the device's name.
 * Source: Kulkarni, Demirbas et al., "Logical Physical Clocks" (2014).
 */
export type ChangeStamp = string

const SHAPE = /^[0-9a-f]{12}-[0-9a-f]{4}-[a-z0-9]{1,40}$/
const COUNTER_LIMIT = 0xffff

/** Whether a value from outside is a change stamp. */
export function isChangeStamp(value: unknown): value is ChangeStamp {
  return typeof value === 'string' && SHAPE.test(value)
}

/** Wall-clock milliseconds (Unix epoch) of a stamp. */
export function stampMs(stamp: ChangeStamp): number {
  return Number.parseInt(stamp.slice(0, 12), 16)
}

/** The device that made a stamp. */
export function stampDevice(stamp: ChangeStamp): string {
  return stamp.slice(18)
}

/**
 * The stamp for a new change on `device`: later than `latest` (the newest stamp this device has made or seen, or null)
 * even when the wall clock stands still or runs backwards. Throws RangeError when `device` is not 1–40 of [a-z0-9].
 */
export function nextStamp(latest: ChangeStamp | null, wallMs: number, device: string): ChangeStamp {
  const latestMs = latest === null ? -1 : stampMs(latest)
  let ms = Math.max(0, Math.floor(wallMs))
  let counter = 0
  if (latest !== null && latestMs >= ms) {
    ms = latestMs
    counter = Number.parseInt(latest.slice(13, 17), 16) + 1
    if (counter > COUNTER_LIMIT) {
      ms += 1
      counter = 0
    }
  }
  const stamp = `${hex(ms, 12)}-${hex(counter, 4)}-${device}`
  if (!isChangeStamp(stamp)) throw new RangeError(`nextStamp(): no stamp from ms ${wallMs}, device "${device}"`)
  return stamp
}

/** The later of two stamps; null counts as earliest. */
export function laterStamp(a: ChangeStamp | null, b: ChangeStamp | null): ChangeStamp | null {
  if (a === null) return b
  if (b === null) return a
  return a >= b ? a : b
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
