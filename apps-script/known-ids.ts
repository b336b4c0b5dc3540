import { changedIdSum, sumOfIds, type IdSum } from '../shared/sheet/id-sum.ts'
import { readSetting, writeSetting } from './settings.ts'

/**
 * What the ids in a tab came to when the add-on last wrote there. As long as they still do, nobody deleted, pasted or changed rows by their
 * ids, and a few rows can be found by their id without looking at all the others.
 */
export function areIdsKnown(layoutId: string, ids: readonly string[]): boolean {
  const known = knownIds(layoutId)
  if (known === null || known.count !== ids.reduce((count, id) => count + (id === '' ? 0 : 1), 0)) return false
  return known.sum === sumOfIds(ids).sum
}

/** Remembers the ids of a tab that was read and written whole. */
export function keepIds(layoutId: string, ids: readonly string[]): void {
  keep(layoutId, sumOfIds(ids))
}

/** Takes note of ids that were written over others, in a tab of which only a part was read; `gone` are those that stood there. */
export function changeIds(layoutId: string, gone: readonly string[], come: readonly string[]): void {
  const known = knownIds(layoutId)
  if (known !== null) keep(layoutId, changedIdSum(known, gone, come))
}

function knownIds(layoutId: string): IdSum | null {
  const found = /^(\d+):(\d+)$/.exec(readSetting(keyOf(layoutId)) ?? '')
  return found === null ? null : { count: Number(found[1]), sum: Number(found[2]) }
}

function keep(layoutId: string, { count, sum }: IdSum): void {
  writeSetting(keyOf(layoutId), `${count}:${sum}`)
}

const keyOf = (layoutId: string) => `ids.${layoutId}`
