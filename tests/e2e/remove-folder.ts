import { rmSync } from 'node:fs'

/** Removes a folder that a program which has just ended may still write in: helpers of a browser outlive it for a moment. */
export function removeFolder(folder: string): void {
  for (let left = 30; ; left--) {
    try {
      // Its own retries take nothing away that came meanwhile.
      return rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if (left === 0) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
}
