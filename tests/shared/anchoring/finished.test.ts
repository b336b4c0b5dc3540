import { describe, expect, it } from 'vitest'
import { finished } from '../../../shared/anchoring/finished.ts'

describe('finished()', () => {
  it('takes all steps and gives what they come to', () => {
    let steps = 0
    function* work(): Generator<void, string, void> {
      for (; steps < 3; steps++) yield
      return 'klaar'
    }
    expect(finished(work())).toBe('klaar')
    expect(steps).toBe(3)
  })
})
