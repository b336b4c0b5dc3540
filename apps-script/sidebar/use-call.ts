import { useCallback, useState } from 'preact/hooks'
import type { CallFailure, CallResult } from './workbook-calls.ts'

/** A call that is under way, and how the last one failed: `run` gives the value, or null when it failed or another is under way. */
export interface Calling {
  readonly busy: boolean
  readonly failure: CallFailure | null
  readonly run: <Value>(call: () => Promise<CallResult<Value>>) => Promise<Value | null>
}

/** Keeps a part of the sidebar to one call at a time. */
export function useCall(): Calling {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const run = useCallback(async <Value>(call: () => Promise<CallResult<Value>>): Promise<Value | null> => {
    setBusy(true)
    setFailure(null)
    const result = await call()
    setBusy(false)
    if (result.ok) return result.value
    setFailure(result)
    return null
  }, [])
  return { busy, failure, run }
}
