import { useEffect, useRef, useState } from 'preact/hooks'
import { BackgroundRefused } from '../backup/export-project.ts'
import { useWorkPage } from '../ui/work-page.ts'

/** Something that takes its time: how far it is, and a way to stop it. */
export interface Task {
  /** Null when nothing is going on. */
  readonly share: number | null
  /** Gives what `work` gives; null when it was stopped or refused (the page says why). */
  run<T>(work: (options: { readonly signal: AbortSignal; readonly progress: (share: number) => void }) => Promise<T>): Promise<T | null>
  stop(): void
}

/** One task at a time; it stops when its part of the page goes away. */
export function useTask(): Task {
  const page = useWorkPage()
  const [share, setShare] = useState<number | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return {
    share,
    stop: () => running.current?.abort(),
    async run(work) {
      const stopper = new AbortController()
      running.current = stopper
      page.fail(null)
      setShare(0)
      try {
        return await work({ signal: stopper.signal, progress: setShare })
      } catch (failed) {
        if (failed instanceof BackgroundRefused) page.fail({ code: failed.code, detail: failed.message })
        else if (!stopper.signal.aborted) throw failed
        return null
      } finally {
        setShare(null)
      }
    },
  }
}
