import type { Settling } from '../shared/sheet/settle-rows.ts'
import { isChangeStamp, laterStamp, nextStamp, type ChangeStamp } from '../shared/stamp/change-stamp.ts'
import { freshId } from './fresh-ids.ts'
import { readSetting, writeSetting } from './settings.ts'

const ARRIVED = 'arrived'
const STAMP = 'stamp'
const DEVICE = 'sheetDevice'

/** Number of the newest change that arrived in the workbook; 0 when none did. */
export function latestArrival(): number {
  return Number(readSetting(ARRIVED)) || 0
}

/** The stamps, ids and arrival numbers of one run, which holds the lock; `keep` remembers where it came to. */
export interface ChangeClock extends Settling {
  /** Takes note of an arrival number found in a tab: properties may be younger than the tab (a copied workbook). */
  readonly seeArrival: (arrived: number) => void
  readonly arrivedSoFar: () => number
  readonly keep: () => void
}

/** Starts the clock of a run. */
export function startClock(): ChangeClock {
  const device = sheetDevice()
  const stored = readSetting(STAMP)
  let latest: ChangeStamp | null = isChangeStamp(stored) ? stored : null
  let arrived = latestArrival()
  return {
    stamp: () => (latest = nextStamp(latest, Date.now(), device)),
    id: freshId,
    arrive: () => (arrived += 1),
    see: (stamp) => void (latest = laterStamp(latest, stamp)),
    seeArrival: (found) => void (arrived = Math.max(arrived, found)),
    arrivedSoFar: () => arrived,
    keep: () => {
      writeSetting(ARRIVED, String(arrived))
      if (latest !== null) writeSetting(STAMP, latest)
    },
  }
}

/** Name of the workbook in stamps: made once, so that two copies of a workbook are two devices. */
function sheetDevice(): string {
  const known = readSetting(DEVICE)
  if (known !== null) return known
  const made = `sheet${freshId().replace(/-/g, '').slice(-10)}`
  writeSetting(DEVICE, made)
  return made
}
